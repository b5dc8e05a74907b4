using System.Text.RegularExpressions;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Ris;

/// <summary>Turns a record into a paper.</summary>
internal static partial class RisPaper
{
    public static ReadRecord Read(RisRecord record, bool isLast)
    {
        var found = new FoundFields();
        var fields = record.Fields.Where(field => field.Value.Length > 0).ToLookup(field => Place(field.Tag));
        var key = fields[RisPlace.Key].Select(field => Markup.OneLine(field.Value)).FirstOrDefault();
        var title = RisTitles.Read([.. fields[RisPlace.Title]], record.Fields.Find(field => field.Tag == "TY")?.Value, found);
        if (title.Length == 0)
            return new RejectedRecord(record.Line, key, "TI", "the record has no title (TI or T1)");

        RisAuthors.Read([.. fields[RisPlace.Author]], found);
        var published = RisDates.Read([.. fields[RisPlace.Date]], found);
        var summary = Abstract([.. fields[RisPlace.Abstract]], found);
        foreach (var field in fields[RisPlace.Other])
            Read(field, found);
        foreach (var field in fields[RisPlace.Key].Where(field => !found.TryIdentifier(field.Value, IdentifierText.Doi) && Markup.OneLine(field.Value) != key))
            found.Keep(field.Written, field.Value);
        if (isLast && !record.IsEnded)
            found.Note("ER", "the file ends inside this record; the fields before were imported");

        return found.Paper(new PaperRecord
        {
            RecordKey = key ?? "",
            Line = record.Line,
            Title = title,
            Abstract = summary,
            Published = published,
            Affiliations = [.. fields[RisPlace.Affiliation].SelectMany(field => field.Value.Split('\n')).Select(Markup.OneLine).Where(text => text.Length > 0)],
        });
    }

    private static RisPlace Place(string tag) => tag switch
    {
        "ID" => RisPlace.Key,
        "AB" or "N2" => RisPlace.Abstract,
        "AD" => RisPlace.Affiliation,
        _ when RisTitles.IsOne(tag) => RisPlace.Title,
        _ when RisAuthors.IsOne(tag) => RisPlace.Author,
        _ when RisDates.IsOne(tag) => RisPlace.Date,
        _ => RisPlace.Other,
    };

    private static string? Abstract(IReadOnlyList<RisField> fields, FoundFields found)
    {
        var texts = fields.OrderBy(field => field.Tag, StringComparer.Ordinal).Select(field => (Field: field, Text: Markup.Abstract(field.Value))).ToList();
        var summary = texts.Select(text => text.Text).FirstOrDefault(text => text.Length > 0);
        foreach (var (field, _) in texts.Where(text => text.Text != summary))
            found.KeepNoted(field.Written, field.Value, "is an additional abstract");
        return summary;
    }

    private static void Read(RisField field, FoundFields found)
    {
        switch (field.Tag)
        {
            case "DO" or "DI":
                found.Identifier(field.Written, field.Value, IdentifierText.Doi);
                break;
            case "UR" or "LK" or "L1" or "L2" or "L3" or "L4":
                foreach (var address in BetweenAddresses().Split(field.Value))
                    ReadAddress(field, address, found);
                break;
            case "M3" when found.TryIdentifier(field.Value, IdentifierText.Doi):
                break;
            case "KW":
                foreach (var line in field.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    found.Keywords(field.Written, line);
                break;
            case "N1" or "AN" or "M1" or "M2" or "M3" or "C1" or "C2" or "C3" or "C4" or "C5" or "C6" or "C7" or "C8" or "U1" or "U2" or "U3" or "U4" or "U5":
                found.Remark(field.Written, field.Value);
                break;
            default:
                found.Keep(field.Written, field.Value);
                break;
        }
    }

    /// <summary>Publishers write DOIs where addresses belong, and reference managers the names of files.</summary>
    private static void ReadAddress(RisField field, string value, FoundFields found)
    {
        if (found.TryIdentifier(value, IdentifierText.Doi))
            return;

        if (field.Tag[0] == 'L' && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            found.Keep(field.Written, value);
        else
            found.Address(field.Written, value);
    }

    [GeneratedRegex(@"(?<!\s)(?:[;,]?(?>\s+)|;)(?=(?:https?|ftp)://)")]
    private static partial Regex BetweenAddresses();

    private enum RisPlace
    {
        Other,
        Key,
        Title,
        Author,
        Date,
        Abstract,
        Affiliation,
    }
}
