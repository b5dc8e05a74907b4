using System.Globalization;
using Catalogue.Data.Records;

namespace Catalogue.Data.Imports.Formats.Csv;

/// <summary>Authors in a table that the catalogue wrote: columns with a value for each author, in one order.</summary>
internal static class CatalogueAuthors
{
    public static IReadOnlyList<AuthorRecord> Of(CatalogueFields fields)
    {
        var names = fields.Values("authors.name");
        var positions = Each(fields, "authors.position", "positions", names.Count);
        var affiliations = Each(fields, "authors.affiliations.name", "lists of affiliations", names.Count);
        return [.. names.Select((name, at) => new AuthorRecord(name, Position(positions[at])) { Affiliations = CatalogueCells.Parts(affiliations[at]) })];
    }

    /// <summary>A column's text of each author: empty where the column, or the author, has none.</summary>
    private static IReadOnlyList<string> Each(CatalogueFields fields, string column, string what, int authors)
    {
        var values = fields.Values(column);
        if (values.Count == authors)
            return values;

        if (values.Count > 0)
            fields.Left.Keep(column, string.Join("; ", values), $"there are not as many {what} as authors; the text is kept as it is");
        return [.. Enumerable.Repeat("", authors)];
    }

    private static int? Position(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0 ? position : null;
}
