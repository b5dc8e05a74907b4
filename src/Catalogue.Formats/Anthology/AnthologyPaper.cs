using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Anthology;

/// <summary>Reads a paper of the Anthology.</summary>
internal sealed class AnthologyPaper(JsonElement item, int line)
{
    private static readonly FrozenSet<string> Placed = ["id", "title", "abstract", "authors", "affiliations", "year", "month", "doi", "bibkey", "url"];

    private readonly RecordBuilder _builder = new(line);

    public ReadRecord Read()
    {
        var (id, title) = (Text("id"), Spaces.Single(Text("title") ?? ""));
        if (title.Length == 0)
            return new RejectedRecord(line, id, "title", "the record has no title");

        Name(id);
        var authors = Authors();
        (_builder.Key, _builder.Title, _builder.Abstract) = (id, title, Text("abstract")?.Trim());
        _builder.PlacedAuthors(authors);
        // The field repeats the affiliations of the authors.
        _builder.Affiliate(Affiliations().Except(authors.SelectMany(author => author.Affiliations), StringComparer.Ordinal));
        _builder.Published = Published();
        foreach (var property in item.EnumerateObject().Where(property => !Placed.Contains(property.Name)))
            _builder.Keep(property.Name, property.Value.AsWritten());
        return _builder.Finish();
    }

    private void Name(string? id)
    {
        if (Text("doi") is { } doi)
            Identify("doi", doi);
        if (id is not null)
            Identify("acl", id);
        if (Text("bibkey") is { } bibkey)
            Identify("bibkey", bibkey);
        if (Text("url") is { } url)
            _builder.Address("url", url);
    }

    private void Identify(string scheme, string value) =>
        _builder.Identify(scheme, value, text => IdentifierText.Of(scheme, text), $"a valid {scheme} identifier");

    private List<AuthorRecord> Authors()
    {
        List<AuthorRecord> authors = [];
        foreach (var author in List("authors"))
        {
            var name = author.ValueKind == JsonValueKind.Object
                ? PersonName.Join(author.String("first"), null, author.String("last"), null)
                : Spaces.Single(author.AsWritten() ?? "");
            if (name.Length == 0)
                _builder.Keep("authors", author.GetRawText(), "has no name");
            else
                authors.Add(Author(author, name, authors.Count + 1));
        }

        return authors;
    }

    private AuthorRecord Author(JsonElement author, string name, int position)
    {
        if (author.ValueKind != JsonValueKind.Object)
            return new AuthorRecord(name, position);

        foreach (var property in author.EnumerateObject().Where(property => property.Name is not ("first" or "last" or "affiliation")))
            _builder.Keep($"authors[{position - 1}].{property.Name}", property.Value.AsWritten());
        return new AuthorRecord(name, position) { Affiliations = author.String("affiliation") is { } affiliation ? [affiliation] : [] };
    }

    private IEnumerable<string> Affiliations() => List("affiliations").Select(JsonElements.AsWritten).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));

    private PublicationDate? Published()
    {
        var (year, month) = (Text("year"), Text("month"));
        var number = month is null ? null : AnthologyMonth.Of(month);
        var published = LooseDate.Of(year, number?.ToString(CultureInfo.InvariantCulture), null);
        if (published is null && year is not null)
            _builder.Keep("year", year, "is not a year");
        if (month is null || (published is not null && LooseDate.Month(month) is not null))
            return published;

        var reason = published is null ? "cannot be used without a year" : number is null ? "does not name a single month" : "was read as the month alone";
        _builder.Keep("month", month, reason);
        return published;
    }

    private List<JsonElement> List(string name)
    {
        if (!item.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind == JsonValueKind.Array)
            return [.. list.EnumerateArray()];

        _builder.Keep(name, list.AsWritten()!, "is not a list");
        return [];
    }

    /// <summary>A field that is a text or a number; null if it is missing or blank.</summary>
    private string? Text(string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            return value.AsWritten() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

        _builder.Keep(name, value.GetRawText(), "is not text");
        return null;
    }
}
