using System.Text.RegularExpressions;

namespace Catalogue.Formats.BibTex;

/// <summary>The start of an entry in a line.</summary>
/// <param name="Index">Index of its <c>@</c> in the line.</param>
/// <param name="End">Index after its delimiter, or the end of the line.</param>
/// <param name="Type">Type of the entry, in lower case; empty if it comes in a later line.</param>
/// <param name="Delimiter">The opening delimiter: <c>{</c> or <c>(</c>; empty if it comes in a later line or a comment has none.</param>
internal sealed partial record EntryStart(int Index, int End, string Type, string Delimiter)
{
    /// <summary>
    /// Finds the next <c>@</c> that starts an entry; null if there is none. Type and delimiter may follow in later lines, and a comment
    /// needs no delimiter. An <c>@</c> within a word, as in an e-mail address, does not count.
    /// </summary>
    public static EntryStart? Find(string line, int from)
    {
        if (!line.AsSpan(from).Contains('@'))
            return null;

        var match = Anywhere().Match(line, from);
        return match.Success
            ? new EntryStart(match.Index, match.Index + match.Length, match.Groups["type"].Value.ToLowerInvariant(), match.Groups["open"].Value)
            : null;
    }

    /// <summary>Continues a start in the next line: reads the type, if it is still missing, and the delimiter. Null if the line does not continue it.</summary>
    public EntryStart? Continue(string line)
    {
        var match = Rest().Match(line);
        return !match.Success || (match.Groups["type"].Length > 0 && Type.Length > 0)
            ? null
            : new EntryStart(0, match.Length, Type.Length > 0 ? Type : match.Groups["type"].Value.ToLowerInvariant(), match.Groups["open"].Value);
    }

    /// <summary>True if a line begins like an entry with a key. This also ends an unclosed entry.</summary>
    public static bool Begins(string line) => line.AsSpan().TrimStart().StartsWith('@') && OfLine().IsMatch(line);

    /// <summary>True if a text contains such a line.</summary>
    public static bool IsIn(string text) => text.Contains('@', StringComparison.Ordinal) && OfLine().IsMatch(text);

    [GeneratedRegex("""(?<![\p{L}\p{N}_-])@\s*(?:$|(?<type>comment)(?![\w-])\s*(?<open>[{(])?|(?<type>[^\s@"#%'(),={}\\]+)\s*(?:(?<open>[{(])|$))""", RegexOptions.IgnoreCase)]
    private static partial Regex Anywhere();

    [GeneratedRegex("""\A\s*(?<type>[^\s@"#%'(),={}\\]*)\s*(?:(?<open>[{(])|$)""")]
    private static partial Regex Rest();

    [GeneratedRegex("""(?:\A|[\r\n])[ \t\uFEFF]*@[ \t]*(?:(?:comment|preamble)\s*[{(]|[A-Za-z][\w-]*\s*[{(][^,{}"=]*(?:[,=]|[}\r\n]|\z))""", RegexOptions.IgnoreCase)]
    private static partial Regex OfLine();
}
