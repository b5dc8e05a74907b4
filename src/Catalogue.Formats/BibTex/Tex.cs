using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.BibTex;

/// <summary>Writes plain text so that TeX prints it: specials escaped, marks as commands, math between dollars kept.</summary>
public static partial class Tex
{
    private static readonly Dictionary<char, string> Commands = new((KeyValuePair<char, string>[])
    [
        new('\\', @"{\textbackslash}"), new('{', @"\{"), new('}', @"\}"), new('&', @"\&"), new('%', @"\%"), new('#', @"\#"), new('_', @"\_"),
        new('$', @"\$"), new('~', @"{\textasciitilde}"), new('^', @"{\textasciicircum}"), new('\u00A0', "~"),
        new('ß', @"{\ss}"), new('æ', @"{\ae}"), new('Æ', @"{\AE}"), new('œ', @"{\oe}"), new('Œ', @"{\OE}"), new('ø', @"{\o}"), new('Ø', @"{\O}"),
        new('ł', @"{\l}"), new('Ł', @"{\L}"), new('ı', @"{\i}"),
    ]);

    /// <summary>Combining marks, and the command of each at the same place.</summary>
    private const string Marks = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0323\u0327\u0328";

    private const string MarkCommands = "`'^~=u.\"rHvdck";

    /// <summary>To BibTeX a brace after a backslash is a brace like any other, so that one alone needs a name.</summary>
    private static readonly Dictionary<char, string> NamesOfBraces = new((KeyValuePair<char, string>[])
        [new('{', @"{\textbraceleft}"), new('}', @"{\textbraceright}")]);

    /// <summary>Two characters that TeX prints as another one, unless something is between them.</summary>
    private static readonly HashSet<(char, char)> Ligatures = [('-', '-'), ('`', '`'), ('\'', '\''), ('?', '`'), ('!', '`'), (',', ',')];

    public static string Escape(string text) => Escape(text, HasMatchingBraces(text));

    /// <summary>BibTeX takes the first letters of names, and a brace before a command for the first half of a letter.</summary>
    public static string EscapeName(string text) => Escape(text, mayHaveBraces: false);

    private static string Escape(string text, bool mayHaveBraces)
    {
        var tex = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            if (MathEnd(text, at) is { } end)
            {
                tex.Append(MathOf(text[at..end]));
                at = end;
            }
            else
            {
                var letter = text[at++];
                tex.Append(!mayHaveBraces && NamesOfBraces.TryGetValue(letter, out var name) ? name : CommandOf(letter));
                if (at < text.Length && Ligatures.Contains((letter, text[at])))
                    tex.Append("{}");
            }
        }

        return tex.ToString();
    }

    /// <summary>Whether each brace that opens is closed, after a backslash or not.</summary>
    public static bool HasMatchingBraces(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length && depth >= 0; at++)
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
        return depth == 0;
    }

    /// <summary>
    /// Where the math ends that starts here, if any does: no space after the first dollar or before the last, no digit after the last
    /// (so that prices are none), braces that match, and nothing that TeX takes for a comment or a parameter.
    /// </summary>
    private static int? MathEnd(string text, int start)
    {
        if (text[start] != '$' || start + 2 >= text.Length || char.IsWhiteSpace(text[start + 1]))
            return null;

        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] is '%' or '#')
                return null;
            if (text[at] == '\\')
                at++;
            else if (text[at] == '$')
                return IsMath(text, start + 1, at) ? at + 1 : null;
        }

        return null;
    }

    private static bool IsMath(string text, int start, int end) =>
        end > start && !char.IsWhiteSpace(text[end - 1]) && !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        && HasMatchingBraces(text.AsSpan(start, end - start));

    /// <summary>Web pages let MathJax name characters by their number; to TeX they are characters of a text.</summary>
    private static string MathOf(string math) => NumberedCharacter().Replace(math, found =>
        !Rune.TryCreate(int.Parse(found.Groups["number"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var character) ? found.Value
        : found.Length == math.Length ? Escape(character.ToString())
        : $@"\mbox{{{Escape(character.ToString())}}}");

    [GeneratedRegex(@"^\$\\unicode\{x(?<number>[0-9A-Fa-f]{1,6})\}\$$|\\unicode\{x(?<number>[0-9A-Fa-f]{1,6})\}")]
    private static partial Regex NumberedCharacter();

    private static string CommandOf(char letter) =>
        Commands.TryGetValue(letter, out var command) ? command : Marked(letter) ?? letter.ToString();

    /// <summary>A letter with one mark as a command: in braces of its own, which BibTeX takes for one letter.</summary>
    private static string? Marked(char letter)
    {
        if (letter < 0xC0 || !char.IsLetter(letter))
            return null;

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        if (parts.Length != 2 || !char.IsAsciiLetter(parts[0]) || Marks.IndexOf(parts[1], StringComparison.Ordinal) is not (>= 0 and var at))
            return null;

        var mark = MarkCommands[at];
        return char.IsAsciiLetter(mark) ? $@"{{\{mark}{{{parts[0]}}}}}" : $@"{{\{mark}{parts[0]}}}";
    }
}
