using CsvHelper;

namespace Catalogue.Data.Imports.Formats.Csv;

/// <summary>
/// Reads a table row by row. Where a row's quotes are wrong, only its first line is given up: the rows after it are read as if it were
/// not there.
/// </summary>
internal sealed class CsvRows(CsvLines lines, char separator, bool isPadded)
{
    /// <summary>A quoted cell that is longer was never meant to be: its quote is not closed.</summary>
    private const int LongestRow = 32 * 1024 * 1024;

    private readonly CsvReaderOptions _options = Options(separator, isPadded);

    /// <summary>The next row that is not empty.</summary>
    public CsvRow? Read()
    {
        while (lines.Read() is { } first)
        {
            if (!string.IsNullOrWhiteSpace(first) || first.Contains(separator, StringComparison.Ordinal))
                return Row(first);
        }

        return null;
    }

    /// <summary>The cells of one line.</summary>
    public static IReadOnlyList<string> Cells(string line, char separator) => Cut(line, Options(separator, isPadded: true));

    private CsvRow Row(string first)
    {
        var line = lines.Next - 1;
        var quotes = new QuoteState(separator, isPadded);
        quotes.Follow(first);
        List<string> row = [first];
        for (var length = first.Length; quotes.IsOpen && !quotes.IsBroken && length <= LongestRow && lines.Read() is { } next; length += next.Length)
        {
            quotes.Follow(next);
            row.Add(next);
        }

        if (!quotes.IsOpen && !quotes.IsBroken)
            return new CsvRow(line, Cut(string.Concat(row), _options)) { IsLast = row[^1][^1] is not ('\r' or '\n') };

        lines.Return(row.Skip(1));
        return new CsvRow(line, [])
        {
            Fault = quotes.IsBroken ? "a quoted cell goes on after its closing quote; a quote within one must be doubled" : "a quote is opened that is never closed",
        };
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
