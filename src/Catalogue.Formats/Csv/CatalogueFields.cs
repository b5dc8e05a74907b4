using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Csv;

/// <summary>The cells of a row in the catalogue's own table, by column. Cells that are not read are kept verbatim.</summary>
internal sealed class CatalogueFields
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public CatalogueFields(CsvRow row, IReadOnlyList<string> names)
    {
        Builder = new RecordBuilder(row.Line);
        foreach (var (name, cell) in names.Zip(row.Cells))
        {
            if (cell.Length > 0 && !_cells.TryAdd(name, cell))
                Builder.Keep(name, cell);
        }
    }

    public RecordBuilder Builder { get; }

    /// <summary>Takes the value of a column; null if it is empty.</summary>
    public string? Text(string name) => _cells.Remove(name, out var cell) ? CatalogueCells.Value(cell) : null;

    /// <summary>Takes the values of the first of these columns that has any. The other columns are also taken: they state the same in another form.</summary>
    public IReadOnlyList<string> Values(params ReadOnlySpan<string> names)
    {
        var cell = First(names, whole: true);
        return cell is null ? [] : CatalogueCells.Values(cell);
    }

    /// <summary>Takes the value of the first of these columns that has one. The other columns are also taken: they state the same in another form.</summary>
    public string? First(params ReadOnlySpan<string> names) => First(names, whole: false);

    /// <summary>Takes a boolean; null if the cell is empty or has another value.</summary>
    public bool? Boolean(string name)
    {
        var text = Text(name);
        if (text is null)
            return null;
        if (bool.TryParse(text, out var value))
            return value;

        Builder.Keep(name, text, "is neither true nor false");
        return null;
    }

    /// <summary>Keeps the cells that were not read, except those with only separators.</summary>
    public void KeepRest()
    {
        foreach (var (name, cell) in _cells.Where(cell => cell.Value.Trim(' ', ';').Length > 0))
            Builder.Keep(name, CatalogueCells.Value(cell));
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
