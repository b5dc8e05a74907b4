using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Csv;

/// <summary>Finds the header of a table, and with it the separator of the cells.</summary>
internal static partial class CsvTable
{
    private const int Fewest = 2;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>True if the text begins with a header row that has known headers.</summary>
    public static bool Recognises(string head)
    {
        if (Open(new ImportText("", default, new StringReader(head))) is not { } rows || rows.Read() is not { Fault: null } row)
            return false;

        var header = CsvHeader.Of(row);
        return CatalogueRow.IsHeader(header.Names)
            || (header.Fault is null && header.Names.Count == 1)
            || header.Names.Count(CsvColumns.IsKnown) >= Fewest;
    }

    /// <summary>The rows, beginning with the header; null if there is none.</summary>
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

    /// <summary>The separator that gives the most known headers; among equals, the most cells.</summary>
    private static char SeparatorOf(string line) => Separators.MaxBy(separator =>
    {
        var cells = CsvRows.Cells(line, separator);
        return (cells.Count(CsvColumns.IsKnown), cells.Count);
    });

    /// <summary>The line <c>sep=;</c>, which Excel reads and writes before the header.</summary>
    [GeneratedRegex("^\"?sep=(?<separator>[\t!#-/:-@[-`{-~])\"?\\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex SeparatorHint();

    /// <summary>Lines before the header that are skipped: the description that Dimensions writes, and a <c>sep=</c> with an unusable separator.</summary>
    [GeneratedRegex("^\"?(?:About the data:|sep=.?\"?\\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Banner();
}
