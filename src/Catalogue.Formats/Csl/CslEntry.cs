using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Csl;

/// <summary>Reads an item of CSL-JSON.</summary>
internal static partial class CslEntry
{
    public static ReadRecord Read(JsonElement item, int line)
    {
        var found = new FoundFields();
        var paper = new PaperRecord { RecordKey = "", Line = line, Title = "" };
        foreach (var property in item.EnumerateObject())
            paper = Read(paper, property.Name, property.Value, item, found);
        if (paper.Title.Length == 0)
            return new RejectedRecord(line, paper.RecordKey.Length > 0 ? paper.RecordKey : null, "title", "the item has no title");

        found.TryIdentifier(paper.RecordKey, IdentifierText.OfAddress);
        return found.Paper(paper);
    }

    private static PaperRecord Read(PaperRecord paper, string name, JsonElement value, JsonElement item, FoundFields found)
    {
        switch (name)
        {
            case "id" when value.Text().Trim().Length > 0:
                return paper with { RecordKey = value.Text().Trim() };
            case "title" when value.Each().Any():
                found.KeepAll(name, value.Each().Skip(1));
                return paper with { Title = Markup.OneLine(value.Each().First().Text()) };
            case "abstract" when value.Text().Length > 0:
                return paper with { Abstract = Markup.Abstract(value.Text()) is { Length: > 0 } summary ? summary : null };
            case "issued":
                return paper with { Published = CslEntryDate.Read(name, value, found) };
            case "author":
                CslNames.Read(name, value, found);
                break;
            case "note" when value.Text().Length > 0:
                return Note(paper, value.Text(), item, found);
            default:
                ReadMore(name, value, found);
                break;
        }

        return paper;
    }

    private static void ReadMore(string name, JsonElement value, FoundFields found)
    {
        var isText = value.Text().Trim().Length > 0;
        switch (name.ToUpperInvariant())
        {
            case "DOI" when isText:
                found.Identifier(name, value.Text(), IdentifierText.Doi);
                break;
            case "PMID" when isText:
                found.Identifier(name, value.Text(), IdentifierText.Pmid);
                break;
            case "PMCID" when isText:
                found.Identifier(name, value.Text(), IdentifierText.Pmcid);
                break;
            case "URL" when isText:
                found.Address(name, value.Text());
                break;
            case "NUMBER" or "ARCHIVE_LOCATION" or "ARCHIVE-LOCATION" or "ARCHIVEID" when isText:
                found.Remark(name, value.Text());
                break;
            case "KEYWORD" or "CATEGORIES" when value.Each().All(word => word.ValueKind == JsonValueKind.String):
                foreach (var words in value.Each())
                    found.Keywords(name, words.Text());
                break;
            default:
                found.KeepAll(name, value);
                break;
        }
    }

    /// <summary>A note may have fields of its own: <c>PMID: 23193287</c> in a line, <c>{:PMID: 23193287}</c> anywhere.</summary>
    private static PaperRecord Note(PaperRecord paper, string note, JsonElement item, FoundFields found)
    {
        found.Remark("note", note);
        foreach (Match field in Braced().Matches(note))
            found.TryIdentifier(field.Groups["field"].Value, IdentifierText.Named);
        return paper.Published is null && !item.TryGetProperty("issued", out _) && Issued().Match(note) is { Success: true } issued
            ? paper with { Published = LooseDate.Read(issued.Groups["date"].Value) }
            : paper;
    }

    [GeneratedRegex(@"\{:(?<field>[^{}]*)\}")]
    private static partial Regex Braced();

    [GeneratedRegex(@"^(?:\{:)?issued:[ \t]*(?<date>[0-9-]+)\}?[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Issued();
}
