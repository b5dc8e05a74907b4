using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Ris;

/// <summary>Converts a record to a paper.</summary>
internal static partial class RisPaper
{
    public static ReadRecord Read(RisRecord record, bool isLast)
    {
        var fields = record.Fields.Where(field => field.Value.Length > 0).ToLookup(field => Place(field.Tag));
        var key = fields[RisPlace.Key].Select(field => Markup.OneLine(field.Value)).FirstOrDefault();
        var builder = new RecordBuilder(record.Line) { Key = key };
        builder.Title = RisTitles.Read([.. fields[RisPlace.Title]], record.Fields.Find(field => field.Tag == "TY")?.Value, builder);
        if (builder.Title.Length == 0)
            return new RejectedRecord(record.Line, key, "TI", "the record has no title (TI or T1)");

        RisAuthors.Read([.. fields[RisPlace.Author]], builder);
        builder.Published = RisDates.Read([.. fields[RisPlace.Date]], builder);
        builder.Abstract = Abstract([.. fields[RisPlace.Abstract]], builder);
        foreach (var field in fields[RisPlace.Other])
            Read(field, builder);
        foreach (var field in fields[RisPlace.Key].Where(field => !builder.TryIdentify(field.Value, IdentifierText.Doi) && Markup.OneLine(field.Value) != key))
            builder.Keep(field.Written, field.Value);
        if (isLast && !record.IsEnded)
            builder.Note("ER", "the file ends inside this record; the fields before were imported");

        builder.Affiliate(fields[RisPlace.Affiliation].SelectMany(field => field.Value.Split('\n')).Select(Markup.OneLine).Where(text => text.Length > 0));
        return builder.Finish();
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

    private static string? Abstract(IReadOnlyList<RisField> fields, RecordBuilder builder)
    {
        var texts = fields.OrderBy(field => field.Tag, StringComparer.Ordinal).Select(field => (Field: field, Text: Markup.Abstract(field.Value))).ToList();
        var summary = texts.Select(text => text.Text).FirstOrDefault(text => text.Length > 0);
        foreach (var (field, _) in texts.Where(text => text.Text != summary))
            builder.Keep(field.Written, field.Value, "is an additional abstract");
        return summary;
    }

    private static void Read(RisField field, RecordBuilder builder)
    {
        switch (field.Tag)
        {
            case "DO" or "DI":
                builder.Identify(field.Written, field.Value, IdentifierText.Doi);
                break;
            case "UR" or "LK" or "L1" or "L2" or "L3" or "L4":
                foreach (var address in BetweenAddresses().Split(field.Value))
                    ReadAddress(field, address, builder);
                break;
            case "M3" when builder.TryIdentify(field.Value, IdentifierText.Doi):
                break;
            case "KW":
                foreach (var line in field.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    builder.Keywords(field.Written, line);
                break;
            case "N1" or "AN" or "M1" or "M2" or "M3" or "C1" or "C2" or "C3" or "C4" or "C5" or "C6" or "C7" or "C8" or "U1" or "U2" or "U3" or "U4" or "U5":
                builder.Remark(field.Written, field.Value);
                break;
            default:
                builder.Keep(field.Written, field.Value);
                break;
        }
    }

    /// <summary>Publishers write DOIs in fields for URLs, and reference managers write file names.</summary>
    private static void ReadAddress(RisField field, string value, RecordBuilder builder)
    {
        if (builder.TryIdentify(value, IdentifierText.Doi))
            return;

        if (field.Tag[0] == 'L' && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            builder.Keep(field.Written, value);
        else
            builder.Address(field.Written, value);
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
