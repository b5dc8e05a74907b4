using Catalogue.Records;
using CsvHelper;

namespace Catalogue.Formats.Csv;

/// <summary>
/// Reads a table row by row. If the quotes of a row are wrong, only its first line is skipped: the lines after it are read as if it were not
/// there.
/// </summary>
/// <param name="longest">The longest row, in characters.</param>
internal sealed class CsvRows(CsvLines lines, char separator, bool isPadded, int longest)
{
    private readonly CsvReaderOptions _options = Options(separator, isPadded);

    /// <summary>A row with more cells does not continue in the next line.</summary>
    public int Columns { get; set; } = 1_000;

    /// <summary>The next row that is not empty.</summary>
    public CsvRow? Read()
    {
        while (lines.Read() is { } first)
        {
            if (Row(first) is { } row && (row.Fault is not null || row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))))
                return row;
        }

        return null;
    }

    /// <summary>The cells of one line.</summary>
    public static IReadOnlyList<string> Cells(string line, char separator) => Cut(line, Options(separator, isPadded: true));

    private CsvRow Row(string first)
    {
        var line = lines.Next - 1;
        if (lines.IsCut(first))
            return new CsvRow(line, []) { Fault = RecordLimits.TooLong(longest) };

        var (row, isWhole) = Gather(first);
        if (isWhole)
            return new CsvRow(line, Cut(string.Concat(row), _options)) { IsLast = row[^1][^1] is not ('\r' or '\n') };

        var isTooLong = row.Sum(part => part.Length) > longest;
        lines.Return(row.Skip(1));
        return new CsvRow(line, [])
        {
            Fault = isTooLong
                ? $"{RecordLimits.TooLong(longest)}; perhaps a quoted cell is not closed"
                : "unbalanced quotes: a quoted cell is not closed, or a quote inside it is not doubled",
        };
    }

    private (List<string> Row, bool IsWhole) Gather(string first)
    {
        var quotes = new QuoteState(separator, isPadded);
        quotes.Follow(first);
        List<string> row = [first];
        var length = first.Length;
        while (quotes.IsOpen && !quotes.IsBroken && quotes.Cells <= Columns && length <= longest && lines.Read() is { } next)
        {
            quotes.Follow(next);
            row.Add(next);
            length += next.Length;
        }

        return (row, !quotes.IsOpen && !quotes.IsBroken && length <= longest);
    }

    private static List<string> Cut(string text, CsvReaderOptions options)
    {
        using var reader = CsvReader.FromText(text, options);
        return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)] : [];
    }

    private static CsvReaderOptions Options(char separator, bool isPadded) => new()
    {
        HasHeader = false,
        Separator = separator,
        TrimWhitespace = isPadded,
        SkipEmptyLines = false,
    };
}
