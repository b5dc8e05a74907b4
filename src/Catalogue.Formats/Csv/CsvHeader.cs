using Catalogue.Formats.Text;
using Catalogue.Text;

namespace Catalogue.Formats.Csv;

/// <summary>The header row of a table, and its meaning for the other rows.</summary>
/// <param name="Line">The 1-based line where it is.</param>
/// <param name="Names">The headers, as written.</param>
/// <param name="Columns">The meaning of each column; null if its cells are kept verbatim.</param>
/// <param name="Spelling">The way in which authors are written.</param>
internal sealed record CsvHeader(int Line, IReadOnlyList<string> Names, IReadOnlyList<CsvColumn?> Columns, AuthorSpelling Spelling)
{
    public bool IsOfCatalogue => CatalogueRow.IsHeader(Names);

    /// <summary>The error for a table without a title column; null if there is one.</summary>
    public string? Fault => Columns.Any(column => column?.Field == CsvField.Title) ? null
        : $"there is no title column{Nearest()}; known headers: {string.Join(", ", CsvColumns.Headers)}";

    public static CsvHeader Of(CsvRow row)
    {
        var names = row.Cells.Select(Spaces.Single).ToList();
        return new CsvHeader(row.Line, names, [.. names.Select(CsvColumns.Find)], CsvDialect.Of(names));
    }

    private string Nearest()
    {
        var near = Names.Select(name => (name, nearest: EditDistance.Nearest(CsvColumns.Plain(name), CsvColumns.Headers))).ToList();
        var meant = near.FirstOrDefault(pair => pair.nearest is not null && CsvColumns.Find(pair.nearest)!.Field == CsvField.Title);
        return meant.name is null ? "" : $" (did you mean '{meant.nearest}' instead of '{meant.name}'?)";
    }
}
