namespace Catalogue.Data.Imports.Formats.Csv;

/// <summary>The cells of a row that the catalogue wrote, by column; those that are not asked for are left over.</summary>
internal sealed class CatalogueFields
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public CatalogueFields(CsvRow row, IReadOnlyList<string> names)
    {
        foreach (var (name, cell) in names.Zip(row.Cells))
        {
            if (cell.Length > 0 && !_cells.TryAdd(name, cell))
                Left.Keep(name, cell);
        }
    }

    public Leftovers Left { get; } = new();

    /// <summary>The value of a column, or nothing when it is empty.</summary>
    public string? Text(string name) => _cells.Remove(name, out var cell) ? CatalogueCells.Value(cell) : null;

    /// <summary>The values of the first of these columns that has any; the others say the same in other words.</summary>
    public IReadOnlyList<string> Values(params ReadOnlySpan<string> names)
    {
        var cell = First(names, whole: true);
        return cell is null ? [] : CatalogueCells.Values(cell);
    }

    /// <summary>The value of the first of these columns that has one; the others say the same in other words.</summary>
    public string? First(params ReadOnlySpan<string> names) => First(names, whole: false);

    /// <summary>A boolean, or nothing when the cell has none.</summary>
    public bool? Boolean(string name)
    {
        var text = Text(name);
        if (text is null)
            return null;
        if (bool.TryParse(text, out var value))
            return value;

        Left.Keep(name, text, "this is neither true nor false; the text is kept as it is");
        return null;
    }

    /// <summary>What is left over when everything was asked for; a cell of nothing but separators says nothing.</summary>
    public Leftovers Rest()
    {
        foreach (var (name, cell) in _cells.Where(cell => cell.Value.Trim(' ', ';').Length > 0))
            Left.Keep(name, CatalogueCells.Value(cell));
        return Left;
    }

    private string? First(ReadOnlySpan<string> names, bool whole)
    {
        string? first = null;
        foreach (var name in names)
        {
            if (_cells.Remove(name, out var cell))
                first ??= whole ? cell : CatalogueCells.Value(cell);
        }

        return first;
    }
}
