using System.Text.Json;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.JsonLines;

/// <summary>Reads papers as the catalogue writes them: JSON Lines, or pages of its lists.</summary>
internal static class JsonLinesImport
{
    private const string Items = "items";

    public static ImportFormat Format { get; } = new(
        "jsonl", "Papers as the catalogue writes them: JSON Lines, or pages of its lists.", Recognises, text => JsonRecords.Read(text, Records, Pages));

    /// <summary>An object with a title is a paper, even if it has <c>items</c>.</summary>
    private static readonly JsonPages Pages = new([Items], page => !page.TryGetProperty("title", out _), Item);

    private static bool Recognises(string head)
    {
        if (head.AsSpan().TrimStart() is not ['{' or '[', ..])
            return false;

        var names = JsonHead.Names(head, Items);
        return PaperFields.AreOfCatalogue(names);
    }

    private static IEnumerable<ReadRecord> Records(JsonElement element, int line) => element.TryGetProperty(Items, out _) && !element.TryGetProperty("title", out _)
        ? [new RejectedRecord(line, null, Items, "'items' must be a list")]
        : [PaperFields.Read(element, line)];

    private static ReadRecord Item(JsonElement item, int line) => item.ValueKind == JsonValueKind.Object
        ? PaperFields.Read(item, line)
        : new RejectedRecord(line, null, Items, "each record must be a JSON object");
}
