using System.Text;
using System.Xml;

namespace Catalogue.Formats.Writing;

/// <summary>Texts as formats take them that have rules about characters.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';
    private const char Delete = '\u007F';

    /// <summary>Spaces of other kinds stay.</summary>
    private static readonly char[] Breaks = [' ', '\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>In one line: what reads these formats takes the end of a line for the end of a value.</summary>
    public static string OneLine(string text) => Printable(string.Join(' ', text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>What XML has no way to say, not even escaped, and nothing else prints, is replaced.</summary>
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

    /// <summary>How long the character there is; 0 when it cannot be printed.</summary>
    private static int Length(string text, int at) =>
        XmlConvert.IsXmlChar(text[at]) && text[at] != Delete ? 1
        : at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2
        : 0;
}
