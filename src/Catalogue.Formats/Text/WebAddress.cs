using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Addresses of the web.</summary>
internal static partial class WebAddress
{
    public static bool Is(string text) => Spelling().IsMatch(text);

    [GeneratedRegex(@"^(?:https?|ftp)://[^\s]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();
}
