using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Catalogue.Data.Imports.Json;
using Catalogue.Data.Imports.Text;
using Catalogue.Data.Records;

namespace Catalogue.Data.Imports.Formats.Anthology;

/// <summary>Makes a record of what the Anthology says of one paper.</summary>
internal sealed class AnthologyPaper(JsonElement item)
{
    private static readonly FrozenSet<string> Placed = ["id", "title", "abstract", "authors", "affiliations", "year", "month", "doi", "bibkey", "url"];

    private readonly Leftovers _left = new();
    private readonly List<IdentifierRecord> _identifiers = [];
    private readonly List<string> _links = [];

    public ReadRecord Read(int line)
    {
        var (id, title) = (Text("id"), Spaces.Single(Text("title") ?? ""));
        if (title.Length == 0)
            return new RejectedRecord(line, id, "title", "the record has no title");

        Name(id);
        var authors = Authors();
        var paper = new PaperRecord
        {
            RecordKey = id ?? "",
            Line = line,
            Title = title,
            Abstract = Text("abstract")?.Trim(),
            Published = Published(),
            Authors = authors,
            // Those of the authors are repeated here.
            Affiliations = [.. Affiliations().Except(authors.SelectMany(author => author.Affiliations), StringComparer.Ordinal)],
            Links = _links,
            Identifiers = [.. _identifiers.Distinct()],
        };
        foreach (var property in item.EnumerateObject().Where(property => !Placed.Contains(property.Name)))
            _left.Keep(property.Name, property.Value.AsWritten());
        return _left.With(id is null ? paper with { RecordKey = RecordKeys.Of(paper) } : paper);
    }

    private void Name(string? id)
    {
        if (Text("doi") is { } doi)
            Identify("doi", doi);
        if (id is not null)
            Identify("acl", id);
        if (Text("bibkey") is { } bibkey)
            Identify("bibkey", bibkey);
        if (Text("url") is not { } url)
            return;

        if (IdentifierText.OfAddress(url) is { } identifier)
            _identifiers.Add(identifier);
        else if (WebAddress.Is(url))
            _links.Add(url);
        else
            _left.Keep("url", url, "this is no address; it is kept as it is");
    }

    private void Identify(string scheme, string value)
    {
        if (IdentifierText.Of(scheme, value) is { } identifier)
            _identifiers.Add(identifier);
        else
            _left.Keep(scheme, value, $"this is no {scheme} identifier; the text is kept as it is");
    }

    private List<AuthorRecord> Authors()
    {
        List<AuthorRecord> authors = [];
        foreach (var author in List("authors"))
        {
            var name = author.ValueKind == JsonValueKind.Object
                ? PersonName.Join(author.String("first"), null, author.String("last"), null)
                : Spaces.Single(author.AsWritten() ?? "");
            if (name.Length == 0)
                _left.Keep("authors", author.GetRawText(), "an author has no name; what there is is kept");
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
            _left.Keep($"authors[{position - 1}].{property.Name}", property.Value.AsWritten());
        return new AuthorRecord(name, position) { Affiliations = author.String("affiliation") is { } affiliation ? [affiliation] : [] };
    }

    private IEnumerable<string> Affiliations() => List("affiliations").Select(JsonElements.AsWritten).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));

    private PublicationDate? Published()
    {
        var (year, month) = (Text("year"), Text("month"));
        var number = month is null ? null : AnthologyMonth.Of(month);
        var published = LooseDate.Of(year, number?.ToString(CultureInfo.InvariantCulture), null);
        if (published is null && year is not null)
            _left.Keep("year", year, "this is no year; it is kept as it is");
        if (month is null || (published is not null && LooseDate.Month(month) is not null))
            return published;

        var reason = published is null ? "the year is not known" : number is null ? "this is not one month" : "only the month is taken";
        _left.Keep("month", month, $"{reason}; the text is kept as it is");
        return published;
    }

    private List<JsonElement> List(string name)
    {
        if (!item.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind == JsonValueKind.Array)
            return [.. list.EnumerateArray()];

        _left.Keep(name, list.AsWritten()!, "this is no list; it is kept as it is");
        return [];
    }

    /// <summary>A field that is a text or a number, if it says anything.</summary>
    private string? Text(string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            return value.AsWritten() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

        _left.Keep(name, value.GetRawText(), "this is no text; it is kept as it is");
        return null;
    }
}
