using System.Globalization;
using Catalogue.Records;

namespace Catalogue.Formats.Csv;

/// <summary>Reads authors from the catalogue's own table: parallel columns with one value per author.</summary>
internal static class CatalogueAuthors
{
    public static IReadOnlyList<AuthorRecord> Of(CatalogueFields fields)
    {
        var names = fields.Values("authors.name");
        var positions = Each(fields, "authors.position", names.Count);
        var affiliations = Each(fields, "authors.affiliations.name", names.Count);
        return [.. names.Select((name, at) => new AuthorRecord(name, Position(positions[at])) { Affiliations = CatalogueCells.Parts(affiliations[at]) })];
    }

    /// <summary>The value of a column for each author; empty strings if the column is missing or has a different number of values.</summary>
    private static IReadOnlyList<string> Each(CatalogueFields fields, string column, int authors)
    {
        var values = fields.Values(column);
        if (values.Count == authors)
            return values;

        if (values.Count > 0)
            fields.Builder.Keep(column, string.Join("; ", values), "has a different number of values than authors.name");
        return [.. Enumerable.Repeat("", authors)];
    }

    private static int? Position(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0 ? position : null;
}
