using System.Text.Json;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.JsonLines;

/// <summary>Reads papers as the catalogue writes them: JSON Lines, or pages of its lists.</summary>
internal static class JsonLinesImport
{
    private const string Items = "items";

    public static ImportFormat Format { get; } = new(
        "jsonl", "Papers as the catalogue writes them: JSON Lines, or pages of its lists.", Recognises, text => JsonRecords.Read(text, Records));

    private static bool Recognises(string head)
    {
        if (head.AsSpan().TrimStart() is not ['{' or '[', ..])
            return false;

        var names = JsonHead.Names(head, Items);
        return PaperFields.AreOfCatalogue(names);
    }

    private static IEnumerable<ReadRecord> Records(JsonElement element, int line)
    {
        if (!element.TryGetProperty(Items, out var items) || element.TryGetProperty("title", out _))
            return [PaperFields.Read(element, line)];

        return items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Select(item => Item(item, line))
            : [new RejectedRecord(line, null, Items, "'items' must be a list")];
    }

    private static ReadRecord Item(JsonElement item, int line) => item.ValueKind == JsonValueKind.Object
        ? PaperFields.Read(item, line)
        : new RejectedRecord(line, null, Items, "each record must be a JSON object");
}
