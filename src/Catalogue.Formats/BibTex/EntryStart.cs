using System.Text.RegularExpressions;

namespace Catalogue.Formats.BibTex;

/// <summary>Where an entry begins.</summary>
/// <param name="Index">The place of its <c>@</c> in the line.</param>
/// <param name="End">The place after its delimiter, or the end of the line.</param>
/// <param name="Type">The type of the entry, in lower case; nothing when the line does not say it.</param>
/// <param name="Delimiter">What opens it: <c>{</c>, <c>(</c> or nothing.</param>
internal sealed partial record EntryStart(int Index, int End, string Type, string Delimiter)
{
    /// <summary>The next <c>@</c> with a type and a delimiter, which may be in lines after and a comment need not have; no part of a word, as in an address for mail.</summary>
    public static EntryStart? Find(string line, int from)
    {
        if (!line.AsSpan(from).Contains('@'))
            return null;

        var match = Anywhere().Match(line, from);
        return match.Success
            ? new EntryStart(match.Index, match.Index + match.Length, match.Groups["type"].Value.ToLowerInvariant(), match.Groups["open"].Value)
            : null;
    }

    /// <summary>The rest of a beginning that goes on in a line after: the type, if it has none yet, and what opens the entry.</summary>
    public EntryStart? Continue(string line)
    {
        var match = Rest().Match(line);
        return !match.Success || (match.Groups["type"].Length > 0 && Type.Length > 0)
            ? null
            : new EntryStart(0, match.Length, Type.Length > 0 ? Type : match.Groups["type"].Value.ToLowerInvariant(), match.Groups["open"].Value);
    }

    /// <summary>Whether a line begins like an entry with a key, also where it would be in the value of a field.</summary>
    public static bool Begins(string line) => line.AsSpan().TrimStart().StartsWith('@') && OfLine().IsMatch(line);

    /// <summary>Whether a text has such a line.</summary>
    public static bool IsIn(string text) => text.Contains('@', StringComparison.Ordinal) && OfLine().IsMatch(text);

    [GeneratedRegex("""(?<![\p{L}\p{N}_-])@\s*(?:$|(?<type>comment)(?![\w-])\s*(?<open>[{(])?|(?<type>[^\s@"#%'(),={}\\]+)\s*(?:(?<open>[{(])|$))""", RegexOptions.IgnoreCase)]
    private static partial Regex Anywhere();

    [GeneratedRegex("""\A\s*(?<type>[^\s@"#%'(),={}\\]*)\s*(?:(?<open>[{(])|$)""")]
    private static partial Regex Rest();

    [GeneratedRegex("""(?:\A|[\r\n])[ \t\uFEFF]*@[ \t]*(?:(?:comment|preamble)\s*[{(]|[A-Za-z][\w-]*\s*[{(][^,{}"=]*(?:[,=]|[}\r\n]|\z))""", RegexOptions.IgnoreCase)]
    private static partial Regex OfLine();
}
