using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.Csv;

/// <summary>
/// Reads cells that the catalogue wrote: several values are separated by a semicolon and a space, and formulas are disabled by an
/// apostrophe.
/// </summary>
internal static partial class CatalogueCells
{
    /// <summary>The value without the apostrophe that keeps a spreadsheet from calculating it.</summary>
    public static string Value(string cell) => Kept().IsMatch(cell) ? cell[1..] : cell;

    /// <summary>The values of a cell that can hold several.</summary>
    public static IReadOnlyList<string> Values(string cell) => Parts(Value(cell));

    /// <summary>Splits a text into its values. Semicolons within a value are doubled before a space and at the end.</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        if (text.Length == 0)
            return [];

        var (values, value, start) = (new List<string>(), new StringBuilder(), 0);
        foreach (Match run in Semicolons().Matches(text))
        {
            value.Append(text, start, run.Index - start).Append(';', run.Length / 2);
            start = run.Index + run.Length;
            if (int.IsEvenInteger(run.Length))
                continue;

            values.Add(value.ToString());
            value.Clear();
            start++;
        }

        return [.. values, value.Append(text, Math.Min(start, text.Length), Math.Max(0, text.Length - start)).ToString()];
    }

    [GeneratedRegex(@"^''*[=+\-@\t\r\n＝＋－＠]")]
    private static partial Regex Kept();

    [GeneratedRegex(@"(?<!;);+(?= |\z)")]
    private static partial Regex Semicolons();
}
