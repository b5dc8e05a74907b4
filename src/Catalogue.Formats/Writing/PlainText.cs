using System.Text;
using System.Xml;

namespace Catalogue.Formats.Writing;

/// <summary>Prepares texts for formats that restrict characters.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';
    private const char Delete = '\u007F';

    /// <summary>White space that is replaced by a single space. Other kinds of space stay.</summary>
    private static readonly char[] Breaks = [' ', '\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>The text on one line, because readers of these formats take a line end for the end of the value.</summary>
    public static string OneLine(string text) => Printable(string.Join(' ', text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Replaces characters that XML cannot represent, not even escaped. They are not printable elsewhere either.</summary>
    public static string Printable(string text)
    {
        var at = 0;
        while (at < text.Length && Length(text, at) is > 0 and var length)
            at += length;
        if (at == text.Length)
            return text;

        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            var length = Length(text, at);
            clean = length > 0 ? clean.Append(text, at, length) : clean.Append(Replacement);
            at += Math.Max(1, length);
        }

        return clean.ToString();
    }

    /// <summary>The length of the character at this place, in UTF-16 units; 0 if it is not allowed.</summary>
    private static int Length(string text, int at) =>
        XmlConvert.IsXmlChar(text[at]) && text[at] != Delete ? 1
        : at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2
        : 0;
}
