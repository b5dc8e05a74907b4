using System.Text;

namespace Catalogue.Data.Queries;

/// <summary>Values in one string, separated by commas. A comma inside a value is escaped as <c>\,</c> and a backslash as <c>\\</c>.</summary>
public static class ValueList
{
    private const char Separator = ',';
    private const char Escape = '\\';

    public static IReadOnlyList<string> Split(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal))
            return text.Split(Separator);

        var (values, value) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Separator)
            {
                values.Add(value.ToString());
                value.Clear();
                continue;
            }

            if (text[at] == Escape && at + 1 < text.Length && text[at + 1] is Separator or Escape)
                at++;
            value.Append(text[at]);
        }

        values.Add(value.ToString());
        return values;
    }

    /// <summary>The value with commas and backslashes escaped.</summary>
    public static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal);
}
