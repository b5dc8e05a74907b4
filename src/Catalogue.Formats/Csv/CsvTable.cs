using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Csv;

/// <summary>Finds the header of a table, and with it what separates the cells.</summary>
internal static partial class CsvTable
{
    private const int Fewest = 2;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Whether a text begins with headers of which several are known.</summary>
    public static bool Recognises(string head)
    {
        if (Open(new ImportText("", default, new StringReader(head))) is not { } rows || rows.Read() is not { Fault: null } row)
            return false;

        var header = CsvHeader.Of(row);
        return CatalogueRow.IsHeader(header.Names)
            || (header.Fault is null && header.Names.Count == 1)
            || header.Names.Count(CsvColumns.IsKnown) >= Fewest;
    }

    /// <summary>The rows, of which the header is the first; nothing when there is none.</summary>
    public static CsvRows? Open(ImportText text)
    {
        var lines = new CsvLines(text.Reader, text.LongestRecord);
        while (lines.Read() is { } line)
        {
            if (SeparatorHint().Match(line) is { Success: true } hint)
                return new CsvRows(lines, hint.Groups["separator"].Value[0], isPadded: true, text.LongestRecord);

            if (string.IsNullOrWhiteSpace(line) || Banner().IsMatch(line))
                continue;

            lines.Return([line]);
            var separator = SeparatorOf(line);
            return new CsvRows(lines, separator, isPadded: !CatalogueRow.IsHeader(CsvRows.Cells(line, separator)), text.LongestRecord);
        }

        return null;
    }

    /// <summary>The one that makes the most known headers, or else the most cells.</summary>
    private static char SeparatorOf(string line) => Separators.MaxBy(separator =>
    {
        var cells = CsvRows.Cells(line, separator);
        return (cells.Count(CsvColumns.IsKnown), cells.Count);
    });

    /// <summary>What Excel reads, and writes, before the header.</summary>
    [GeneratedRegex("^\"?sep=(?<separator>[\t!#-/:-@[-`{-~])\"?\\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex SeparatorHint();

    /// <summary>Dimensions tells first where its table is from; and what cannot separate cells is no separator.</summary>
    [GeneratedRegex("^\"?(?:About the data:|sep=.?\"?\\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Banner();
}
