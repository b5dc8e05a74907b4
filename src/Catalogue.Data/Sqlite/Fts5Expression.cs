using Catalogue.Data.Search;

namespace Catalogue.Data.Sqlite;

/// <summary>
/// Spells a query for SQLite's FTS5, over a table of the columns of <see cref="SearchDocument"/> whose tokenizer splits only
/// at ASCII separators.
/// </summary>
public static class Fts5Expression
{
    private const string Everything = $"words : \"{SearchDocument.Everything}\"";

    /// <summary>The right side of <c>MATCH</c>.</summary>
    public static string Of(SearchQuery query) => Joined(" OR ", query.Groups.Select(Group).Distinct());

    private static string Group(SearchGroup group)
    {
        var positive = group.Clauses.Where(clause => !clause.Negated).Select(clause => Unit(clause.Unit)).Distinct().ToList();
        var negative = group.Clauses.Where(clause => clause.Negated).Select(clause => Unit(clause.Unit)).Distinct().ToList();
        var wanted = positive.Count == 0 ? Everything : Joined(" AND ", positive);

        // One NOT over a list: FTS5 flattens AND and OR, but each NOT deepens the tree, and 256 is as deep as it goes.
        return negative.Count == 0 ? wanted : $"({wanted} NOT {Joined(" OR ", negative)})";
    }

    private static string Unit(SearchUnit unit) => unit switch
    {
        SearchWord word => Words([word.Folded]),
        SearchPhrase phrase => Words(phrase.Words),
        SearchPrefix prefix => Joined(" AND ", [.. prefix.Words.Select(word => Words([word])), Prefix(prefix.Prefix)]),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit that FTS5 has no spelling for."),
    };

    private static string Words(IReadOnlyList<string> words) =>
        $"({{title abstract}} : \"{string.Join(' ', words.Select(Analyser.Stem))}\" OR authors : \"{string.Join(' ', words)}\")";

    private static string Prefix(string prefix) => $"{{authors words}} : \"{prefix}\" *";

    private static string Joined(string with, IEnumerable<string> expressions) => $"({string.Join(with, expressions)})";
}
