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

    private static readonly JsonPages Pages = new([Results], _ => true, Work);

    private static bool IsWorks(string head) => Beginning().IsMatch(head) && Telling().IsMatch(head);

    private static IEnumerable<ReadRecord> Read(ImportText text) => JsonRecords.Read(text, (record, line) =>
        record.Object("meta") is not null || record.TryGetProperty(Results, out _) ? [new RejectedRecord(line, null, Results, "'results' must be a list")]
        : record.String("error") is { } error ? [Error(line, error, record.String("message"))]
        : [OpenAlexWork.Read(record, line)], Pages);

    private static RejectedRecord Error(int line, string error, string? message) =>
        new(line, null, null, $"OpenAlex returned an error: {error} {message}".TrimEnd());

    private static ReadRecord Work(JsonElement work, int line) => work.ValueKind == JsonValueKind.Object
        ? OpenAlexWork.Read(work, line)
        : new RejectedRecord(line, null, Results, "each work must be a JSON object");

    [GeneratedRegex(@"^\s*(?:\[\s*)?\{")]
    private static partial Regex Beginning();

    [GeneratedRegex("\"(?:id|openalex)\"\\s*:\\s*\"https?://(?:api\\.)?openalex\\.org/|\"(?:abstract_inverted_index|authorships|cited_by_api_url|is_authors_truncated)\"\\s*:|\"meta\"\\s*:\\s*\\{\\s*\"count\"")]
    private static partial Regex Telling();
}
