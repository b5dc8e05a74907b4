using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Answers;
using Microsoft.OpenApi;

namespace Catalogue.Api.Documentation;

/// <summary>A real answer: what was asked of the shipped document, and what came. The tests ask again.</summary>
/// <param name="Name">One word for it.</param>
/// <param name="Request">Path and query.</param>
/// <param name="Answer">The body.</param>
internal sealed record AnswerExample(string Name, string Request, JsonNode? Answer);

/// <summary>The recorded answers, a file for each operation.</summary>
internal static class AnswerExamples
{
    public const string Folder = "Documentation/Examples";

    public static IReadOnlyList<AnswerExample> Of(string operation)
    {
        using var file = typeof(AnswerExamples).Assembly.GetManifestResourceStream(operation);
        return file is null ? [] : JsonSerializer.Deserialize<List<AnswerExample>>(file, JsonFormat.Options)!;
    }

    public static Dictionary<string, IOpenApiExample> Describe(string operation) => Of(operation).ToDictionary(
        example => example.Name,
        IOpenApiExample (example) => new OpenApiExample { Summary = $"GET {example.Request}", Value = example.Answer });
}
