using System.Text.Json;
using Catalogue.Formats.Csl;
using Catalogue.Formats.Json;
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
        var found = new FoundFields();
        var doi = work.Text("DOI");
        var titles = Texts(work, "title");
        if (titles is not [var title, ..])
            return new RejectedRecord(line, doi.Length > 0 ? doi : null, "title", "the work has no title");

        foreach (var other in titles.Skip(1))
            found.Keep("title", other);
        if (doi.Length > 0)
            found.Identifier("DOI", doi, IdentifierText.Doi);
        var published = Published(work, found);
        foreach (var property in work.EnumerateObject())
            Read(property.Name, property.Value, found);

        return found.Paper(new PaperRecord
        {
            RecordKey = "",
            Line = line,
            Title = title,
            Abstract = Texts(work, "abstract", Markup.Abstract).FirstOrDefault(),
            Published = published,
        });
    }

    private static List<string> Texts(JsonElement work, string name) => Texts(work, name, Markup.OneLine);

    private static List<string> Texts(JsonElement work, string name, Func<string, string> read) =>
        work.TryGetProperty(name, out var value) ? [.. value.Each().Select(text => read(text.Text())).Where(text => text.Length > 0)] : [];

    private static PublicationDate? Published(JsonElement work, FoundFields found)
    {
        PublicationDate? published = null;
        string? used = null;
        foreach (var name in Dates)
        {
            if (!work.TryGetProperty(name, out var date))
                continue;

            var written = date.Written().FirstOrDefault();
            if (published is null)
                (published, used) = (CslEntryDate.Read(name, date, found), written);
            else if (written != used)
                found.KeepAll(name, date);
        }

        return published;
    }

    private static void Read(string name, JsonElement value, FoundFields found)
    {
        switch (name)
        {
            case "DOI" or "title" or "abstract":
                break;
            case "author":
                CslNames.Read(name, value, found);
                break;
            case "URL" when value.Text().Length > 0:
                found.Address(name, value.Text());
                break;
            case "link" or "resource":
                foreach (var address in Addresses(value))
                    found.Address(name, address);
                found.KeepAll(name, value);
                break;
            default:
                if (!Dates.Contains(name))
                    found.KeepAll(name, value);
                break;
        }
    }

    /// <summary>The URLs of a list of copies, or of the main copy.</summary>
    private static IEnumerable<string> Addresses(JsonElement value) => value.Each()
        .SelectMany(copy => copy.ValueKind == JsonValueKind.Object && copy.TryGetProperty("primary", out var primary) ? [copy, primary] : new[] { copy })
        .Select(copy => copy.Text("URL")).Where(address => address.Length > 0);
}
