using System.Text;

namespace Catalogue.Api.Formats;

/// <summary>Writes plain text so that TeX prints it: specials escaped, marks as commands, math between dollars kept.</summary>
public static class Tex
{
    private static readonly Dictionary<char, string> Commands = new((KeyValuePair<char, string>[])
    [
        new('\\', @"\textbackslash{}"), new('{', @"\{"), new('}', @"\}"), new('&', @"\&"), new('%', @"\%"), new('#', @"\#"), new('_', @"\_"),
        new('$', @"\$"), new('~', @"\textasciitilde{}"), new('^', @"\textasciicircum{}"), new('\u00A0', "~"),
        new('ß', @"{\ss}"), new('æ', @"{\ae}"), new('Æ', @"{\AE}"), new('œ', @"{\oe}"), new('Œ', @"{\OE}"), new('ø', @"{\o}"), new('Ø', @"{\O}"),
        new('ł', @"{\l}"), new('Ł', @"{\L}"), new('ı', @"{\i}"),
    ]);

    /// <summary>Combining marks, and the command of each at the same place.</summary>
    private const string Marks = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0323\u0327\u0328";

    private const string MarkCommands = "`'^~=u.\"rHvdck";

    public static string Escape(string text)
    {
        var tex = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            if (MathEnd(text, at) is { } end)
            {
                tex.Append(text.AsSpan(at, end - at));
                at = end;
            }
            else
            {
                Append(tex, text[at++]);
            }
        }

        return tex.ToString();
    }

    /// <summary>
    /// Where the math ends that starts here, if any does: no space after the first dollar or before the last, no digit after the last
    /// (so that prices are none), and braces that match.
    /// </summary>
    private static int? MathEnd(string text, int start)
    {
        if (text[start] != '$' || start + 2 >= text.Length || char.IsWhiteSpace(text[start + 1]))
            return null;

        var depth = 0;
        for (var at = start + 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth < 0:
                    return null;
                case '$':
                    var isEnd = depth == 0 && at > start + 1 && !char.IsWhiteSpace(text[at - 1]) && !(at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
                    return isEnd ? at + 1 : null;
            }
        }

        return null;
    }

    private static void Append(StringBuilder tex, char letter)
    {
        if (Commands.TryGetValue(letter, out var command))
            tex.Append(command);
        else if (Marked(letter) is { } marked)
            tex.Append(marked);
        else
            tex.Append(letter);
    }

    /// <summary>A letter with one mark as a command: in braces of its own, which BibTeX takes for one letter.</summary>
    private static string? Marked(char letter)
    {
        if (letter < 0xC0 || char.IsSurrogate(letter))
            return null;

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        if (parts.Length != 2 || !char.IsAsciiLetter(parts[0]) || Marks.IndexOf(parts[1], StringComparison.Ordinal) is not (>= 0 and var at))
            return null;

        var mark = MarkCommands[at];
        var of = parts[0] is 'i' or 'j' ? $@"\{parts[0]}" : parts[0].ToString();
        return char.IsAsciiLetter(mark) ? $@"{{\{mark}{{{of}}}}}" : $@"{{\{mark}{of}}}";
    }
}
