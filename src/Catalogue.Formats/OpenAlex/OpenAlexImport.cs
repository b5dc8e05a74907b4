using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.OpenAlex;

/// <summary>Reads works of OpenAlex: its snapshot, pages of its API, or single works.</summary>
internal static partial class OpenAlexImport
{
    private const string Results = "results";

    public static ImportFormat Format { get; } = new("openalex", "Works of OpenAlex (JSON Lines, or responses of the API).", IsWorks, Read);

    private static bool IsWorks(string head) => Beginning().IsMatch(head) && Telling().IsMatch(head);

    private static IEnumerable<ReadRecord> Read(ImportText text) => JsonRecords.Read(text, (record, line) =>
        record.Object("meta") is not null || record.TryGetProperty(Results, out _) ? Page(record, line)
        : record.String("error") is { } error ? [Error(line, error, record.String("message"))]
        : [OpenAlexWork.Read(record, line)]);

    private static RejectedRecord Error(int line, string error, string? message) =>
        new(line, null, null, $"OpenAlex returned an error: {error} {message}".TrimEnd());

    /// <summary>The works of a page, each with its line in the file.</summary>
    private static IEnumerable<ReadRecord> Page(JsonElement page, int line)
    {
        if (!page.TryGetProperty(Results, out var results) || results.ValueKind != JsonValueKind.Array)
        {
            yield return new RejectedRecord(line, null, Results, "'results' must be a list");
            yield break;
        }

        var text = page.GetRawText();
        var at = 0;
        foreach (var work in results.EnumerateArray())
        {
            var written = work.GetRawText();
            var start = text.IndexOf(written, at, StringComparison.Ordinal);
            line += text.AsSpan(at, start - at).Count('\n');
            yield return work.ValueKind == JsonValueKind.Object
                ? OpenAlexWork.Read(work, line)
                : new RejectedRecord(line, null, Results, "each work must be a JSON object");
            line += written.AsSpan().Count('\n');
            at = start + written.Length;
        }
    }

    [GeneratedRegex(@"^\s*(?:\[\s*)?\{")]
    private static partial Regex Beginning();

    [GeneratedRegex("\"(?:id|openalex)\"\\s*:\\s*\"https?://(?:api\\.)?openalex\\.org/|\"(?:abstract_inverted_index|authorships|cited_by_api_url|is_authors_truncated)\"\\s*:|\"meta\"\\s*:\\s*\\{\\s*\"count\"")]
    private static partial Regex Telling();
}
