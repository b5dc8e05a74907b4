using System.Collections.Frozen;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Csv;

/// <summary>Reads a row of the catalogue's own table, exactly as it is written.</summary>
internal static class CatalogueRow
{
    private static readonly FrozenSet<string> Plain = ["id", "title", "abstract", "published", "codeUrl", "links"];

    private static readonly FrozenSet<string> Telling =
    [
        "publishedYearInferred", "authorsTruncated", "hasCode", "category.code", "category.id", "category.name", "categories.code", "categories.id",
        "categories.name", "authors.id", "authors.name", "authors.position", "authors.affiliations.id",
        "authors.affiliations.name", "affiliations.id", "affiliations.name", "identifiers.scheme",
        "identifiers.value", "sources.kind", "sources.name", "sources.retrieved", "sources.key",
    ];

    /// <summary>Whether these are the headers of the catalogue's own table, possibly with additional ones.</summary>
    public static bool IsHeader(IReadOnlyList<string> names) =>
        names.Contains("title", StringComparer.Ordinal) && (names.Any(Telling.Contains) || names.All(Plain.Contains));

    public static ReadRecord Read(CsvRow row, IReadOnlyList<string> names)
    {
        var fields = new CatalogueFields(row, names);
        var (key, title) = (fields.Text("id"), fields.Text("title"));
        // A title of invisible characters other than spaces is a title.
        if (title is null || title.Trim(' ').Length == 0)
            return new RejectedRecord(row.Line, key, "title", "the row has no title");

        var authors = CatalogueAuthors.Of(fields);
        if (AuthorPositions.Fault(authors) is { } fault)
            return new RejectedRecord(row.Line, key, "authors.position", fault);

        var primary = fields.First("category.id", "category.code", "category.name");
        var categories = fields.Values("categories.id", "categories.code", "categories.name");
        var paper = new PaperRecord
        {
            RecordKey = key ?? "",
            Line = row.Line,
            Title = title,
            Abstract = fields.Text("abstract"),
            Published = Published(fields),
            PublishedYearInferred = fields.Boolean("publishedYearInferred") ?? false,
            Categories = categories.Count > 0 || primary is null ? categories : [primary],
            HasPrimaryCategory = primary is not null || !names.Any(name => name.StartsWith("category.", StringComparison.Ordinal)),
            Authors = authors,
            AuthorsTruncated = fields.Boolean("authorsTruncated") ?? false,
            Affiliations = fields.Values("affiliations.name"),
            HasCode = fields.Boolean("hasCode"),
            CodeUrl = fields.Text("codeUrl"),
            Links = fields.Values("links"),
            Identifiers = Identifiers(fields),
        };
        return fields.Rest().With(key is null ? paper with { RecordKey = RecordKeys.Of(paper) } : paper);
    }

    private static PublicationDate? Published(CatalogueFields fields)
    {
        var text = fields.Text("published");
        var read = DateText.Read(text, null);
        if (read.DateFault is { } fault)
            fields.Left.Keep("published", text!, fault);
        return read.Published;
    }

    private static IReadOnlyList<IdentifierRecord> Identifiers(CatalogueFields fields)
    {
        var (schemes, values) = (fields.Values("identifiers.scheme"), fields.Values("identifiers.value"));
        if (schemes.Count != values.Count)
        {
            fields.Left.Keep("identifiers.scheme", string.Join("; ", schemes));
            fields.Left.Keep(
                "identifiers.value", string.Join("; ", values), "has a different number of values than identifiers.scheme");
            return [];
        }

        List<IdentifierRecord> read = [];
        foreach (var (scheme, value) in schemes.Zip(values))
        {
            if (IdentifierText.Of(scheme, value) is { } identifier)
                read.Add(identifier);
            else
                fields.Left.Keep("identifiers", $"{scheme}:{value}", $"is not a valid {scheme} identifier");
        }

        return [.. read.Distinct()];
    }
}
