using Catalogue.Search.Analysis;

namespace Catalogue.Search.Query;

/// <summary>
/// Parses the query language: adjacent words mean AND, which binds tighter than <c>OR</c>; <c>"a phrase"</c>; <c>-not</c> for a word or a phrase;
/// <c>prefix*</c>. Everything else is text, so that no query is invalid.
/// </summary>
public static class SearchQueryParser
{
    /// <summary>The query; null if the text has no words.</summary>
    public static SearchQuery? Parse(string text)
    {
        var items = Items(text).ToList();
        var groups = new List<SearchGroup>();
        var clauses = new List<SearchClause>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].IsOr && clauses.Count > 0 && i + 1 < items.Count)
            {
                groups.Add(new SearchGroup(clauses));
                clauses = [];
            }
            else
            {
                clauses.Add(items[i].Clause);
            }
        }

        if (clauses.Count == 0)
            return null;

        groups.Add(new SearchGroup(clauses));
        return new SearchQuery(groups);
    }

    private static IEnumerable<Item> Items(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var negated = text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1]));
            if (negated)
                at++;

            var quoted = at < text.Length && text[at] == '"';
            var start = quoted ? at + 1 : at;
            var end = quoted ? EndOfQuote(text, start) : EndOfChunk(text, start);
            var inner = text[start..end];
            at = quoted ? end + 1 : end;
            if ((quoted ? Phrase(Words(inner)) : Chunk(inner)) is { } unit)
                yield return new Item(new SearchClause(negated, unit), IsOr: inner == "OR" && !quoted && !negated);
        }
    }

    private static int EndOfQuote(string text, int start) => text.IndexOf('"', start) is >= 0 and var end ? end : text.Length;

    private static int EndOfChunk(string text, int start)
    {
        while (start < text.Length && text[start] != '"' && !char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static SearchUnit? Chunk(string chunk)
    {
        var words = Analyser.Words(chunk).ToList();
        var touchesStar = words is [.., var last] && chunk.EndsWith('*') && last.End == chunk.TrimEnd('*').Length;
        return touchesStar
            ? new SearchPrefix([.. words.SkipLast(1).Select(word => word.Folded)], words[^1].Folded)
            : Phrase([.. words.Select(word => word.Folded)]);
    }

    private static List<string> Words(string text) => [.. Analyser.Words(text).Select(word => word.Folded)];

    private static SearchUnit? Phrase(List<string> words) => words switch
    {
        [] => null,
        [var word] => new SearchWord(word),
        _ => new SearchPhrase(words),
    };

    private readonly record struct Item(SearchClause Clause, bool IsOr);
}
