using System.Text.Json;
using Catalogue.Formats.Csl;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Crossref;

/// <summary>Reads a work of Crossref.</summary>
internal static class CrossrefWork
{
    /// <summary>Fields with the date of publication, the preferred one first. Crossref derives <c>issued</c> from the others.</summary>
    private static readonly string[] Dates = ["issued", "published", "published-online", "published-print", "posted"];

    public static ReadRecord Read(JsonElement work, int line)
    {
        var doi = work.Text("DOI");
        var titles = Texts(work, "title");
        if (titles is not [var title, ..])
            return new RejectedRecord(line, doi.Length > 0 ? doi : null, "title", "the work has no title");

        var builder = new RecordBuilder(line) { Title = title, Abstract = Texts(work, "abstract", Markup.Abstract).FirstOrDefault() };
        foreach (var other in titles.Skip(1))
            builder.Keep("title", other);
        if (doi.Length > 0)
            builder.Identify("DOI", doi, IdentifierText.Doi);
        builder.Published = Published(work, builder);
        foreach (var property in work.EnumerateObject())
            Read(property.Name, property.Value, builder);
        return builder.Finish();
    }

    private static List<string> Texts(JsonElement work, string name) => Texts(work, name, Markup.OneLine);

    private static List<string> Texts(JsonElement work, string name, Func<string, string> read) =>
        work.TryGetProperty(name, out var value) ? [.. value.Each().Select(text => read(text.Text())).Where(text => text.Length > 0)] : [];

    private static PublicationDate? Published(JsonElement work, RecordBuilder builder)
    {
        PublicationDate? published = null;
        string? used = null;
        foreach (var name in Dates)
        {
            if (!work.TryGetProperty(name, out var date))
                continue;

            var written = date.Written().FirstOrDefault();
            if (published is null)
                (published, used) = (CslEntryDate.Read(name, date, builder), written);
            else if (written != used)
                builder.KeepAll(name, date);
        }

        return published;
    }

    private static void Read(string name, JsonElement value, RecordBuilder builder)
    {
        switch (name)
        {
            case "DOI" or "title" or "abstract":
                break;
            case "author":
                CslNames.Read(name, value, builder);
                break;
            case "URL" when value.Text().Length > 0:
                builder.Address(name, value.Text());
                break;
            case "link" or "resource":
                foreach (var address in Addresses(value))
                    builder.Address(name, address);
                builder.KeepAll(name, value);
                break;
            default:
                if (!Dates.Contains(name))
                    builder.KeepAll(name, value);
                break;
        }
    }

    /// <summary>The URLs of a main copy or of a list of copies.</summary>
    private static IEnumerable<string> Addresses(JsonElement value) => value.Each()
        .SelectMany(copy => copy.ValueKind == JsonValueKind.Object && copy.TryGetProperty("primary", out var primary) ? [copy, primary] : new[] { copy })
        .Select(copy => copy.Text("URL")).Where(address => address.Length > 0);
}
