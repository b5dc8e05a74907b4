using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Converts URLs and identifiers from TeX. They are taken verbatim, except for characters that some programs escape.</summary>
internal static partial class TexAddress
{
    public static string Plain(string tex)
    {
        var text = tex.Trim();
        if (text.AsSpan().IndexOfAny('\\', '{', '$') < 0)
            return text;

        text = Tilde().Replace(text, "~");
        text = Comparison().Replace(text, match => match.ValueSpan.ContainsAny('<', 'l') ? "<" : ">");
        text = Escaped().Replace(text, match => match.Groups["character"].Value);
        return text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\\textasciitilde(?![A-Za-z])(?:\{\}| )?|\\~(?:\{\}|\{ \})?|\$\\sim\$")]
    private static partial Regex Tilde();

    [GeneratedRegex(@"\$<\$|\$>\$|\\text(?:less|greater)(?![A-Za-z])(?:\{\})?")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\\(?<character>[_&%#$])|\\textunderscore(?<character>)(?![A-Za-z])")]
    private static partial Regex Escaped();
}
