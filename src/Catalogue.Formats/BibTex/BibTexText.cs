using System.Net;
using System.Text.RegularExpressions;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>Values of fields as plain text.</summary>
internal static partial class BibTexText
{
    /// <summary>In one line.</summary>
    public static string OneLine(string value) => Spaces.Single(Plain(value));

    /// <summary>With its paragraphs, which an empty line parts.</summary>
    public static string Paragraphs(string value) =>
        string.Join("\n\n", EmptyLine().Split(Plain(value)).Select(part => Spaces.Single(part)).Where(part => part.Length > 0));

    /// <summary>Many programs leave HTML in what they write, which then is in it as TeX.</summary>
    private static string Plain(string value)
    {
        var text = TexText.Plain(value);
        return text.Contains("</", StringComparison.Ordinal) ? Markup.Plain(text) : WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex(@"\n[^\S\n]*\n\s*")]
    private static partial Regex EmptyLine();
}
