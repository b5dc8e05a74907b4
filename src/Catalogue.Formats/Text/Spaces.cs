using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>White space as a line of plain text has it.</summary>
internal static partial class Spaces
{
    /// <summary>The text on one line, with one space where there was any, and none around it.</summary>
    public static string Single(string text) => Runs().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Runs();
}
