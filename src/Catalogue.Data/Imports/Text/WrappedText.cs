using System.Text.RegularExpressions;

namespace Catalogue.Data.Imports.Text;

/// <summary>Undoes the breaks that only lines of a certain length need.</summary>
internal static partial class WrappedText
{
    /// <summary>White space runs to one space.</summary>
    public static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>The paragraphs of a text, each in one line: one begins after an empty line, or with two spaces as arXiv does it.</summary>
    public static string Paragraphs(string text)
    {
        var paragraphs = new List<List<string>>();
        var begins = true;
        foreach (var line in text.Trim().ReplaceLineEndings("\n").Split('\n'))
        {
            begins |= IsIndented(line) || string.IsNullOrWhiteSpace(line);
            if (string.IsNullOrWhiteSpace(line))
                continue;

            if (begins)
                paragraphs.Add([]);
            paragraphs[^1].Add(OneLine(line));
            begins = false;
        }

        return string.Join("\n\n", paragraphs.Select(lines => string.Join(' ', lines)));
    }

    private static bool IsIndented(string line) => line is [' ', ' ', not ' ', ..];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
