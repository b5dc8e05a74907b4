using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.BibTex;

/// <summary>Escapes plain text for TeX: special characters are escaped, accents become commands, math between dollars is kept.</summary>
public static partial class Tex
{
    private static readonly Dictionary<char, string> Commands = new((KeyValuePair<char, string>[])
    [
        new('\\', @"{\textbackslash}"), new('{', @"\{"), new('}', @"\}"), new('&', @"\&"), new('%', @"\%"), new('#', @"\#"), new('_', @"\_"),
        new('$', @"\$"), new('~', @"{\textasciitilde}"), new('^', @"{\textasciicircum}"), new('\u00A0', "~"),
        new('ß', @"{\ss}"), new('æ', @"{\ae}"), new('Æ', @"{\AE}"), new('œ', @"{\oe}"), new('Œ', @"{\OE}"), new('ø', @"{\o}"), new('Ø', @"{\O}"),
        new('ł', @"{\l}"), new('Ł', @"{\L}"), new('ı', @"{\i}"),
    ]);

    /// <summary>Combining marks; <see cref="MarkCommands"/> has the command of each at the same index.</summary>
    private const string Marks = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0323\u0327\u0328";

    private const string MarkCommands = "`'^~=u.\"rHvdck";

    /// <summary>BibTeX counts a brace after a backslash like any other, so an unbalanced brace is written as a named command.</summary>
    private static readonly Dictionary<char, string> NamesOfBraces = new((KeyValuePair<char, string>[])
        [new('{', @"{\textbraceleft}"), new('}', @"{\textbraceright}")]);

    /// <summary>Pairs of characters that TeX prints as a ligature, unless an empty group separates them.</summary>
    private static readonly HashSet<(char, char)> Ligatures = [('-', '-'), ('`', '`'), ('\'', '\''), ('?', '`'), ('!', '`'), (',', ',')];

    public static string Escape(string text) => Escape(text, HasMatchingBraces(text));

    /// <summary>Always writes braces as commands: BibTeX abbreviates names, and takes a brace before a command for the start of a letter.</summary>
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

    /// <summary>True if every opening brace is closed, whether or not a backslash precedes it.</summary>
    public static bool HasMatchingBraces(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length && depth >= 0; at++)
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
        return depth == 0;
    }

    /// <summary>
    /// The end of the math that starts here; null if none starts. Math has no space after the first or before the last dollar, no digit
    /// after the last one (so that prices are not math), balanced braces, and no character that TeX takes for a comment or a parameter.
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

    /// <summary>Converts characters that web pages give to MathJax by number (<c>\unicode{x…}</c>) to text, because TeX does not know that command.</summary>
    private static string MathOf(string math) => NumberedCharacter().Replace(math, found =>
        !Rune.TryCreate(int.Parse(found.Groups["number"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var character) ? found.Value
        : found.Length == math.Length ? Escape(character.ToString())
        : $@"\mbox{{{Escape(character.ToString())}}}");

    [GeneratedRegex(@"^\$\\unicode\{x(?<number>[0-9A-Fa-f]{1,6})\}\$$|\\unicode\{x(?<number>[0-9A-Fa-f]{1,6})\}")]
    private static partial Regex NumberedCharacter();

    private static string CommandOf(char letter) =>
        Commands.TryGetValue(letter, out var command) ? command : Marked(letter) ?? letter.ToString();

    /// <summary>A letter with one accent as a command in braces, which BibTeX takes for one letter; null if there is no such command.</summary>
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
