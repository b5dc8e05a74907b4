using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Normalises white space.</summary>
internal static partial class Spaces
{
    /// <summary>The text on one line, trimmed and with single spaces.</summary>
    public static string Single(string text) => Runs().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Runs();
}
