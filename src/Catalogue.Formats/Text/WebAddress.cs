using System.Net;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Reads URLs as files contain them, for all readers.</summary>
internal static partial class WebAddress
{
    /// <summary>Maximum number of nested HTML escapes: some programs escape text that is already escaped.</summary>
    private const int DeepestEscape = 3;

    /// <summary>The URL in a text, decoded and without white space around it; null if the text is not exactly one URL.</summary>
    public static string? Read(string text) => Decode(text.Trim()) is var address && Spelling().IsMatch(address) ? address : null;

    /// <summary>The text with <c>&amp;amp;</c> and other references of HTML decoded. No URL contains them: they come from web pages.</summary>
    public static string Decode(string text)
    {
        for (var depth = 0; depth < DeepestEscape && text.Contains('&', StringComparison.Ordinal); depth++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text)
                break;
            text = decoded;
        }

        return text;
    }

    [GeneratedRegex(@"^(?:https?|ftp)://[^\s/?#]\S*$", RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();
}
