using System.Text.Json;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Crossref;

/// <summary>Reads works of Crossref: responses of its REST API, its public data files, an array, or JSON Lines.</summary>
internal static class CrossrefImport
{
    public static ImportFormat Format { get; } = new("crossref", "Works of Crossref, as its REST API returns them.", Recognises, Read);

    private static readonly string[] Telling =
    [
        "message-type", "is-referenced-by-count", "references-count", "reference-count", "content-domain", "deposited", "indexed.date-parts", "title[]", "container-title[]",
    ];

    private static readonly JsonPages Pages = new(["items", "message.items"], IsOfWorks, Work);

    private static readonly string[] Wholes = ["", "message.", "message.items.", "items."];

    private static bool Recognises(string head)
    {
        var paths = JsonPaths.Of(head);
        return Wholes.Any(whole => Telling.Any(name => paths.Contains(whole + name)));
    }

    private static IEnumerable<ReadRecord> Read(ImportText text) => JsonRecords.Read(text, Read, Pages);

    private static IEnumerable<ReadRecord> Read(JsonElement answer, int line)
    {
        var message = answer.TryGetProperty("message", out var inner) ? inner : answer;
        return message.ValueKind == JsonValueKind.Object && IsOfWorks(answer)
            ? [Work(message, line)]
            : [new RejectedRecord(line, null, "message", "the response contains no works")];
    }

    private static bool IsOfWorks(JsonElement answer) => answer.Text("message-type") is "" or "work" or "work-list";

    private static ReadRecord Work(JsonElement work, int line) =>
        work.ValueKind == JsonValueKind.Object ? CrossrefWork.Read(work, line) : new RejectedRecord(line, null, null, "each record must be a JSON object");
}
