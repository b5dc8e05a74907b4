using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Converts HTML and JATS to plain text.</summary>
internal static partial class Markup
{
    private const int DeepestEscape = 3;
    private const char ParagraphEnd = '\u2029';
    private const char LineEnd = '\u2028';

    /// <summary>Meaning of the numeric references 128 to 159: characters of Windows-1252, as in HTML.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>
    /// The text without tags and character references, even if they are escaped themselves, and with single spaces. Unknown tags stay:
    /// <c>x&lt;y</c>. Paragraphs are separated by an empty line. Line ends stay if the text has no paragraph or line tags.
    /// </summary>
    public static string Plain(string markup)
    {
        var text = markup;
        for (var depth = 0; depth < DeepestEscape && text.AsSpan().IndexOfAny('<', '&') >= 0; depth++)
        {
            var next = Decode(WithoutTags(MarkupRemarks.Remove(text)));
            if (next == text)
                break;
            text = next;
        }

        return Spaced(text);
    }

    /// <summary>The text on one line, without tags and character references.</summary>
    public static string OneLine(string markup) => Spaces().Replace(Plain(markup), " ");

    /// <summary>An abstract without a heading that only says that it is one.</summary>
    public static string Abstract(string markup) => Heading().Replace(Plain(markup), "");

    private static string Decode(string text) => WebUtility.HtmlDecode(WindowsReference().Replace(text, OfWindows));

    private static string OfWindows(Match reference)
    {
        var code = reference.Groups["decimal"] is { Success: true } known
            ? int.Parse(known.Value, CultureInfo.InvariantCulture)
            : int.Parse(reference.Groups["hexadecimal"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Windows1252[code - 128].ToString();
    }

    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        var closed = EndTag().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            var found = MarkupTag.Of(text.AsSpan(tag.Index, tag.Length));
            if (!found.IsKnown || (found.NeedsEnd && !closed.Contains(found.Name)))
                continue;

            plain.Append(text, at, tag.Index - at);
            at = tag.Index + tag.Length;
            if (found.IsBlock)
                plain.Append(ParagraphEnd);
            else if (found.IsLine)
                plain.Append(LineEnd);
            else if (plain.Length > 0 && char.IsAsciiDigit(plain[^1]) && at < text.Length)
                plain.Append(BetweenNumbers(found, text[at]));
        }

        return at == 0 ? text : plain.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The separator that keeps numbers apart when a tag is removed: 10 with the exponent 5 is not 105.</summary>
    private static string BetweenNumbers(MarkupTag tag, char next) => tag switch
    {
        { IsEnd: true } => "",
        { Name: "sup" } when char.IsAsciiDigit(next) || next is '-' or '−' or '+' => "^",
        { Name: "mn" } when char.IsAsciiDigit(next) => " ",
        _ => "",
    };

    private static string Spaced(string text)
    {
        var isMarked = text.AsSpan().IndexOfAny(ParagraphEnd, LineEnd) >= 0;
        var plain = new StringBuilder(text.Length);
        var ends = 0;
        var isSpace = false;
        foreach (var character in text)
        {
            if (character is LineEnd || (!isMarked && character is '\n'))
            {
                ends++;
            }
            else if (character is ParagraphEnd)
            {
                ends = 2;
            }
            else if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                isSpace = true;
            }
            else
            {
                plain.Append(plain.Length == 0 ? "" : ends > 1 ? "\n\n" : ends == 1 ? "\n" : isSpace ? " " : "").Append(character);
                (ends, isSpace) = (0, false);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"^(?:abstract|summary)[.:]?\n+", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("&#(?:[xX]0*(?<hexadecimal>[89][0-9a-fA-F])|0*(?<decimal>1(?:2[89]|[345][0-9])));")]
    private static partial Regex WindowsReference();

    [GeneratedRegex("</(?<name>[A-Za-z][A-Za-z0-9]*)>")]
    private static partial Regex EndTag();

    // Attribute values exclude "<", so that a match ends before the next tag and matching takes linear time.
    [GeneratedRegex("""</?[A-Za-z][A-Za-z0-9:_-]*(?>(?:\s+[A-Za-z_][A-Za-z0-9:._-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=]+))*)\s*/?>""")]
    private static partial Regex Tag();
}
