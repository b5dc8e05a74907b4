using Catalogue.Search.Query;

namespace Catalogue.Search.Index;

/// <summary>An evaluation plan for a query. Equal units share one matcher, however many clauses have them. Not thread-safe.</summary>
internal sealed class QueryPlan
{
    private readonly IndexReader _index;
    private readonly Dictionary<SearchUnit, DocIdSetIterator> _matchers = [];
    private readonly Dictionary<string, WordTerms> _terms = new(StringComparer.Ordinal);

    public QueryPlan(SearchQuery query, IndexReader index)
    {
        _index = index;
        Groups = [.. query.Groups.Distinct().Select(Group)];
        Ranking = [.. Groups.SelectMany(group => group.Wanted).Distinct()];
    }

    public IReadOnlyList<PlannedGroup> Groups { get; }

    /// <summary>The matchers that contribute to the score: all that are not negated.</summary>
    public IReadOnlyList<DocIdSetIterator> Ranking { get; }

    private PlannedGroup Group(SearchGroup group) => new(
        [.. group.Clauses.Where(clause => !clause.Negated).SelectMany(clause => Matchers(clause.Unit)).Distinct().OrderBy(matcher => matcher.Papers)],
        [.. group.Clauses.Where(clause => clause.Negated).Select(clause => Matchers(clause.Unit).ToArray())]);

    /// <summary>The matchers that must all match for the unit to match.</summary>
    private IEnumerable<DocIdSetIterator> Matchers(SearchUnit unit) => unit is SearchPrefix { Words.Count: > 0 } prefix
        ? [.. prefix.Words.Select(word => MatcherOf(new SearchWord(word))), MatcherOf(new SearchPrefix([], prefix.Prefix))]
        : [MatcherOf(unit)];

    private DocIdSetIterator MatcherOf(SearchUnit unit)
    {
        if (!_matchers.TryGetValue(unit, out var matcher))
            _matchers.Add(unit, matcher = Matcher(unit));
        return matcher;
    }

    private DocIdSetIterator Matcher(SearchUnit unit) => unit switch
    {
        SearchWord word => new WordMatcher(_index, [.. Terms(word.Folded).Forms, Terms(word.Folded).Name]),
        SearchPhrase phrase => new PhraseMatcher(
            _index, [.. phrase.Words.Select(word => Terms(word).Forms)], [.. phrase.Words.Select(word => Terms(word).Names)]),
        SearchPrefix prefix => new PrefixMatcher(_index, prefix.Prefix),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit that the index cannot look for."),
    };

    private WordTerms Terms(string word)
    {
        if (!_terms.TryGetValue(word, out var terms))
            _terms.Add(word, terms = _index.Terms(word));
        return terms;
    }
}

/// <summary>
/// A conjunction. A paper matches if it matches all of <paramref name="Wanted"/>, the rarest first, and no clause of <paramref name="Unwanted"/>.
/// It matches such a clause if it matches all of its matchers.
/// </summary>
internal sealed record PlannedGroup(DocIdSetIterator[] Wanted, DocIdSetIterator[][] Unwanted);
