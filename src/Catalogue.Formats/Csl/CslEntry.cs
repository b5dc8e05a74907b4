using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Csl;

/// <summary>Reads an item of CSL-JSON.</summary>
internal static partial class CslEntry
{
    public static ReadRecord Read(JsonElement item, int line)
    {
        var builder = new RecordBuilder(line);
        foreach (var property in item.EnumerateObject())
            Read(property.Name, property.Value, item, builder);
        if (string.IsNullOrEmpty(builder.Title))
            return new RejectedRecord(line, builder.Key, "title", "the item has no title");

        builder.TryIdentify(builder.Key ?? "", IdentifierText.OfAddress);
        return builder.Finish();
    }

    private static void Read(string name, JsonElement value, JsonElement item, RecordBuilder builder)
    {
        switch (name)
        {
            case "id" when value.Text().Trim().Length > 0:
                builder.Key = value.Text().Trim();
                break;
            case "title" when value.Each().Any():
                builder.KeepAll(name, value.Each().Skip(1));
                builder.Title = Markup.OneLine(value.Each().First().Text());
                break;
            case "abstract" when value.Text().Length > 0:
                builder.Abstract = Markup.Abstract(value.Text());
                break;
            case "issued":
                builder.Published = CslEntryDate.Read(name, value, builder);
                break;
            case "author":
                CslNames.Read(name, value, builder);
                break;
            case "note" when value.Text().Length > 0:
                Note(value.Text(), item, builder);
                break;
            default:
                ReadMore(name, value, builder);
                break;
        }
    }

    private static void ReadMore(string name, JsonElement value, RecordBuilder builder)
    {
        var isText = value.Text().Trim().Length > 0;
        switch (name.ToUpperInvariant())
        {
            case "DOI" when isText:
                builder.Identify(name, value.Text(), IdentifierText.Doi);
                break;
            case "PMID" when isText:
                builder.Identify(name, value.Text(), IdentifierText.Pmid);
                break;
            case "PMCID" when isText:
                builder.Identify(name, value.Text(), IdentifierText.Pmcid);
                break;
            case "URL" when isText:
                builder.Address(name, value.Text());
                break;
            case "NUMBER" or "ARCHIVE_LOCATION" or "ARCHIVE-LOCATION" or "ARCHIVEID" when isText:
                builder.Remark(name, value.Text());
                break;
            case "KEYWORD" or "CATEGORIES" when value.Each().All(word => word.ValueKind == JsonValueKind.String):
                foreach (var words in value.Each())
                    builder.Keywords(name, words.Text());
                break;
            default:
                builder.KeepAll(name, value);
                break;
        }
    }

    /// <summary>A note may contain fields: <c>PMID: 23193287</c> on a line, or <c>{:PMID: 23193287}</c> anywhere.</summary>
    private static void Note(string note, JsonElement item, RecordBuilder builder)
    {
        builder.Remark("note", note);
        foreach (Match field in Braced().Matches(note))
            builder.TryIdentify(field.Groups["field"].Value, IdentifierText.Named);
        if (builder.Published is null && !item.TryGetProperty("issued", out _) && Issued().Match(note) is { Success: true } issued)
            builder.Published = LooseDate.Read(issued.Groups["date"].Value);
    }

    [GeneratedRegex(@"\{:(?<field>[^{}]*)\}")]
    private static partial Regex Braced();

    [GeneratedRegex(@"^(?:\{:)?issued:[ \t]*(?<date>[0-9-]+)\}?[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Issued();
}
