using System.Collections.Frozen;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Csv;

/// <summary>Reads a row of the catalogue's own table without trimming or normalising values.</summary>
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

    /// <summary>True if these are the headers of the catalogue's own table, possibly with additional ones.</summary>
    public static bool IsHeader(IReadOnlyList<string> names) =>
        names.Contains("title", StringComparer.Ordinal) && (names.Any(Telling.Contains) || names.All(Plain.Contains));

    public static ReadRecord Read(CsvRow row, IReadOnlyList<string> names)
    {
        var fields = new CatalogueFields(row, names);
        var (key, title) = (fields.Text("id"), fields.Text("title"));
        if (string.IsNullOrWhiteSpace(title))
            return new RejectedRecord(row.Line, key, "title", "the row has no title");

        var builder = fields.Builder;
        var primary = fields.First("category.id", "category.code", "category.name");
        var categories = fields.Values("categories.id", "categories.code", "categories.name");
        (builder.Key, builder.Title, builder.Abstract) = (key, title, fields.Text("abstract"));
        builder.Published = Published(fields);
        if (fields.Boolean("publishedYearInferred") == true)
            builder.InferYear("publishedYearInferred");
        builder.Categorise(categories.Count > 0 || primary is null ? categories : [primary]);
        builder.HasPrimaryCategory = primary is not null || !names.Any(name => name.StartsWith("category.", StringComparison.Ordinal));
        builder.PlacedAuthors(CatalogueAuthors.Of(fields));
        builder.AuthorsTruncated = fields.Boolean("authorsTruncated") ?? false;
        builder.Affiliate(fields.Values("affiliations.name"));
        builder.HasCode = fields.Boolean("hasCode");
        builder.CodeUrl = fields.Text("codeUrl") is { } code ? WebAddress.Decode(code) : null;
        builder.Link(fields.Values("links"));
        Identify(fields);
        fields.KeepRest();
        return builder.Finish();
    }

    private static PublicationDate? Published(CatalogueFields fields)
    {
        var text = fields.Text("published");
        var read = DateText.Read(text, null);
        if (read.DateFault is { } fault)
            fields.Builder.Keep("published", text!, fault);
        return read.Published;
    }

    private static void Identify(CatalogueFields fields)
    {
        var (schemes, values) = (fields.Values("identifiers.scheme"), fields.Values("identifiers.value"));
        if (schemes.Count != values.Count)
        {
            fields.Builder.Keep("identifiers.scheme", string.Join("; ", schemes));
            fields.Builder.Keep(
                "identifiers.value", string.Join("; ", values), "has a different number of values than identifiers.scheme");
            return;
        }

        foreach (var (scheme, value) in schemes.Zip(values))
        {
            if (IdentifierText.Of(scheme, value) is { } identifier)
                fields.Builder.Identify(identifier);
            else
                fields.Builder.Keep("identifiers", $"{scheme}:{value}", $"is not a valid {scheme} identifier");
        }
    }
}
