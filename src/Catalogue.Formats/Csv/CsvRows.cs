using Catalogue.Records;
using CsvHelper;

namespace Catalogue.Formats.Csv;

/// <summary>
/// Reads a table row by row. If the quotes of a row are unbalanced, only its first line is rejected; the lines after it are read as rows of
/// their own.
/// </summary>
/// <param name="longest">Maximum length of a row, in characters.</param>
internal sealed class CsvRows(CsvLines lines, char separator, bool isPadded, int longest)
{
    private readonly CsvReaderOptions _options = Options(separator, isPadded);

    /// <summary>Maximum number of cells in a row that continues in the next line.</summary>
    public int Columns { get; set; } = 1_000;

    /// <summary>The next row that is not empty; null at the end.</summary>
    public CsvRow? Read()
    {
        while (lines.Read() is { } first)
        {
            if (Row(first) is { } row && (row.Fault is not null || row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))))
                return row;
        }

        return null;
    }

    /// <summary>Splits one line into cells.</summary>
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
