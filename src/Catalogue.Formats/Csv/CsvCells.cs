using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Csv;

/// <summary>A cell with what its column is called.</summary>
internal readonly record struct CsvCell(string Name, string Value, CsvColumn Column);

/// <summary>The cells of a row by what they say; each is taken once, and what is not understood is left over.</summary>
internal sealed partial class CsvCells
{
    private readonly ILookup<CsvField, CsvCell> _cells;

    public CsvCells(CsvRow row, CsvHeader header)
    {
        Builder = new RecordBuilder(row.Line);
        List<CsvCell> known = [];
        for (var at = 0; at < Math.Min(row.Cells.Count, header.Names.Count); at++)
        {
            var value = row.Cells[at].Trim();
            if (header.Columns[at] is { } column && value.Length > 0 && !Placeholder().IsMatch(value))
                known.Add(new CsvCell(header.Names[at], value, column));
            else
                Builder.Keep(header.Names[at], value);
        }

        _cells = known.OrderBy(cell => cell.Column.Rank).ToLookup(cell => cell.Column.Field);
    }

    public RecordBuilder Builder { get; }

    /// <summary>All cells of a kind, the best first.</summary>
    public IEnumerable<CsvCell> All(CsvField field) => _cells[field];

    /// <summary>The best cell of a kind; the others are left over.</summary>
    public CsvCell? Best(CsvField field)
    {
        foreach (var other in _cells[field].Skip(1))
            Builder.Keep(other.Name, other.Value);
        return _cells[field].Select(cell => (CsvCell?)cell).FirstOrDefault();
    }

    /// <summary>What Scopus writes where it has nothing.</summary>
    [GeneratedRegex(@"^\[No [a-z ]{1,40} (?:available|found)\]$", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
