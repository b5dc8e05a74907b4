using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Csv;

/// <summary>A cell with the name and the meaning of its column.</summary>
internal readonly record struct CsvCell(string Name, string Value, CsvColumn Column);

/// <summary>The cells of a row by meaning. Cells without a known meaning are kept verbatim.</summary>
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

    /// <summary>All cells with a meaning, the preferred one first.</summary>
    public IEnumerable<CsvCell> All(CsvField field) => _cells[field];

    /// <summary>The preferred cell with a meaning; the others are kept verbatim.</summary>
    public CsvCell? Best(CsvField field)
    {
        foreach (var other in _cells[field].Skip(1))
            Builder.Keep(other.Name, other.Value);
        return _cells[field].Select(cell => (CsvCell?)cell).FirstOrDefault();
    }

    /// <summary>Placeholders that Scopus writes for missing values.</summary>
    [GeneratedRegex(@"^\[No [a-z ]{1,40} (?:available|found)\]$", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
