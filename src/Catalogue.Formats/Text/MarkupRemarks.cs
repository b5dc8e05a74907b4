using System.Text;

namespace Catalogue.Formats.Text;

/// <summary>Removes parts of HTML and JATS that readers do not see: comments, declarations, and the second form of a formula.</summary>
internal static class MarkupRemarks
{
    private const string Data = "<![CDATA[";

    private static readonly (string Begin, string End, Func<string, string> Kept)[] Kinds =
    [
        ("<!--", "-->", _ => ""),
        (Data, "]]>", part => part[Data.Length..^3]),
        ("<![", "]>", _ => ""),
        ("<?", "?>", _ => ""),
        ("\\documentclass", "\\begin{document}", _ => ""),
        ("\\end{document}", "", _ => ""),
        ("<annotation-xml", "</annotation-xml>", _ => ""),
        ("<annotation", "</annotation>", _ => ""),
        ("<mml:annotation-xml", "</mml:annotation-xml>", _ => ""),
        ("<mml:annotation", "</mml:annotation>", _ => ""),
        ("alternatives>", "alternatives>", WithoutMathBesideTex),
    ];

    public static string Remove(string text)
    {
        foreach (var (begin, end, kept) in Kinds)
            text = Replace(text, begin, end, kept);
        return text;
    }

    private static string WithoutMathBesideTex(string alternatives) => alternatives.Contains("tex-math>", StringComparison.Ordinal)
        ? Replace(alternatives, "<mml:math", "</mml:math>", _ => "")
        : alternatives;

    /// <summary>Replaces each part from a beginning to its end. A part without an end stays.</summary>
    private static string Replace(string text, string begin, string end, Func<string, string> kept)
    {
        StringBuilder? replaced = null;
        var at = 0;
        while (text.IndexOf(begin, at, StringComparison.Ordinal) is >= 0 and var open
            && text.IndexOf(end, open + begin.Length, StringComparison.Ordinal) is >= 0 and var close)
        {
            replaced ??= new StringBuilder(text.Length);
            replaced.Append(text, at, open - at).Append(kept(text[open..(close + end.Length)]));
            at = close + end.Length;
        }

        return replaced is null ? text : replaced.Append(text, at, text.Length - at).ToString();
    }
}
