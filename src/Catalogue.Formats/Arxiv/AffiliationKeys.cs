using System.Text.RegularExpressions;

namespace Catalogue.Formats.Arxiv;

/// <summary>Keys by which author lines refer to affiliations, <c>(1,2)</c>, and the lists that explain them, <c>((1) Here, (2) There)</c>.</summary>
internal static partial class AffiliationKeys
{
    private static readonly char[] Separators = [',', ';', '&', ' '];

    /// <summary>The keys of a reference; null if the text is something else.</summary>
    public static IReadOnlyList<string>? Of(string reference)
    {
        string[] words = [.. reference.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(word => word != "and")];
        return words.Length > 0 && words.All(word => Key().IsMatch(word)) ? words : null;
    }

    /// <summary>The affiliations by key; null if the text is not a list of explained keys.</summary>
    public static Dictionary<string, string>? Explained(string text)
    {
        var marks = (Bracketed().IsMatch(text) ? Bracket() : Bare().IsMatch(text) ? BareMark() : null)?.Matches(text);
        if (marks is not { Count: > 0 })
            return null;

        var affiliations = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < marks.Count; at++)
        {
            var start = marks[at].Index + marks[at].Length;
            var end = at + 1 < marks.Count ? marks[at + 1].Index : text.Length;
            affiliations[marks[at].Groups["key"].Value] = And().Replace(text[start..end].Trim(), "").Trim(' ', ',', ';');
        }

        return affiliations;
    }

    [GeneratedRegex(@"^(?:[0-9]{1,3}|[a-z]|[*†‡§¶#]{1,3})$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*[\(\[](?:[0-9]{1,3}|[a-z]|[*†‡§¶#]{1,3})[\)\]]\s*[\p{L}\p{P}]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[\(\[](?<key>[0-9]{1,3}|[a-z]|[*†‡§¶#]{1,3})[\)\]]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\s*[0-9]{1,3}\s?[:.=)]\s*\p{L}")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:^|[,;])\s*(?<key>[0-9]{1,3})\s?[:.=)](?=\s*\p{L})")]
    private static partial Regex BareMark();

    [GeneratedRegex(@"[,;]?\s+and$")]
    private static partial Regex And();
}
