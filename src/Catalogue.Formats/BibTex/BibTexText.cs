using System.Net;
using System.Text.RegularExpressions;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>Converts values of fields to plain text.</summary>
internal static partial class BibTexText
{
    /// <summary>The value on one line.</summary>
    public static string OneLine(string value) => Spaces.Single(Plain(value));

    /// <summary>The value with its paragraphs, which are separated by empty lines.</summary>
    public static string Paragraphs(string value) =>
        string.Join("\n\n", EmptyLine().Split(Plain(value)).Select(part => Spaces.Single(part)).Where(part => part.Length > 0));

    /// <summary>Many programs leave HTML in the values that they write as TeX, so both are removed.</summary>
    private static string Plain(string value)
    {
        var text = TexText.Plain(value);
        return text.Contains("</", StringComparison.Ordinal) ? Markup.Plain(text) : WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex(@"\n[^\S\n]*\n\s*")]
    private static partial Regex EmptyLine();
}
