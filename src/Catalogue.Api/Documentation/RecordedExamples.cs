using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Formats;
using Catalogue.Formats.Json;
using Catalogue.Formats.Writing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Catalogue.Api.Documentation;

/// <summary>A recorded answer to a request on the seed data, shortened: <c>…</c> stands for omitted parts.</summary>
/// <param name="Request">Path and query.</param>
/// <param name="Answer">The body; a string if the format is not JSON.</param>
internal sealed record RecordedExample(string Request, JsonNode Answer)
{
    public string Format => QueryHelpers.ParseQuery(Request[(Request.IndexOf('?', StringComparison.Ordinal) + 1)..]).TryGetValue(ListParameters.Format.Name, out var named)
        ? named.ToString()
        : KnownFormats.Json.Name;
}

/// <summary>The recorded examples, one file per type of answer. The tests record them and compare them with the current answers.</summary>
internal static class RecordedExamples
{
    private const string Name = "example";

    /// <summary>The example of an answer type in one format; empty if none was recorded.</summary>
    /// <param name="file">The name of the answer's schema.</param>
    public static Dictionary<string, IOpenApiExample> Of(string file, Format format) => Read(file)
        .Where(example => example.Format == format.Name)
        .ToDictionary(_ => Name, IOpenApiExample (example) => new OpenApiExample { Summary = $"GET {example.Request}", Value = example.Answer });

    /// <summary>One example per kind of error, by its code. Kinds without a recorded example are left out.</summary>
    public static Dictionary<string, IOpenApiExample> Of(IReadOnlyList<ProblemKind> kinds)
    {
        var recorded = Read(nameof(Problem)).ToDictionary(example => (string)example.Answer["type"]!, example => example.Answer);
        return kinds.Where(kind => recorded.ContainsKey(kind.Type))
            .ToDictionary(kind => kind.Code, IOpenApiExample (kind) => new OpenApiExample { Summary = kind.Title, Value = recorded[kind.Type] });
    }

    private static List<RecordedExample> Read(string file)
    {
        using var stream = typeof(RecordedExamples).Assembly.GetManifestResourceStream(file);
        return stream is null ? [] : JsonSerializer.Deserialize<List<RecordedExample>>(stream, JsonFormat.Options)!;
    }
}
