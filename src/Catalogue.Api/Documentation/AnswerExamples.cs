using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Formats;
using Catalogue.Api.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Catalogue.Api.Documentation;

/// <summary>A real answer: what was asked of the shipped document, and what came. The tests ask again.</summary>
/// <param name="Name">One word for it.</param>
/// <param name="Request">Path and query.</param>
/// <param name="Answer">The body; a text when it is no JSON.</param>
internal sealed record AnswerExample(string Name, string Request, JsonNode? Answer)
{
    public string Format => QueryHelpers.ParseQuery(Request[(Request.IndexOf('?', StringComparison.Ordinal) + 1)..]).TryGetValue(ListParameters.Format.Name, out var named)
        ? named.ToString()
        : KnownFormats.Json.Name;
}

/// <summary>The recorded answers, a file for each operation.</summary>
internal static class AnswerExamples
{
    public const string Folder = "Documentation/Examples";

    public static IReadOnlyList<AnswerExample> Of(string operation)
    {
        using var file = typeof(AnswerExamples).Assembly.GetManifestResourceStream(operation);
        return file is null ? [] : JsonSerializer.Deserialize<List<AnswerExample>>(file, JsonFormat.Options)!;
    }

    /// <param name="format">Only the answers in this format.</param>
    public static Dictionary<string, IOpenApiExample> Describe(string operation, Format format) => Of(operation).Where(example => example.Format == format.Name).ToDictionary(
        example => example.Name,
        IOpenApiExample (example) => new OpenApiExample { Summary = $"GET {example.Request}", Value = example.Answer });
}
