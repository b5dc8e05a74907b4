using System.Collections;
using System.Text.RegularExpressions;

namespace Catalogue.Oracle;

/// <summary>A query in its parts, alternatives of units that all have to hold, and which of the papers meet it.</summary>
public sealed partial class PlainSearch(params SearchUnit[][] groups)
{
    private const int Reserve = 1 << 16;

    private readonly BitArray _found = new(0);
    private int _count;

    public string Text { get; } = string.Join(" OR ", groups.Select(group => string.Join(' ', group.AsEnumerable())));

    /// <summary>Reads a query of words, phrases, prefixes, <c>-</c> and <c>OR</c>.</summary>
    public static PlainSearch Parse(string query, Vocabulary vocabulary) => new([.. query.Split(" OR ").Select(group => Units().Matches(group)
        .Select(unit => new SearchUnit(
            vocabulary, unit.Groups["not"].Success, unit.Groups["text"].Value.EndsWith('*'), PlainWords.Of(unit.Groups["text"].Value))).ToArray())]);

    public bool Finds(int paper) => _found[paper];

    /// <summary>Looks at the next paper.</summary>
    public void Read(PaperWords paper)
    {
        if (_found.Length == _count)
            _found.Length += Reserve;
        _found[_count++] = Array.Exists(groups, group => Array.TrueForAll(group, unit => unit.Holds(paper)));
    }

    [GeneratedRegex("""(?<not>-)?(?:"(?<text>[^"]*)"|(?<text>[^\s"]+))""")]
    private static partial Regex Units();
}
