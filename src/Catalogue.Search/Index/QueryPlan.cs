using Catalogue.Search.Query;

namespace Catalogue.Search.Index;

/// <summary>An evaluation plan for a query. Equal units share one matcher, however many clauses have them. Not thread-safe.</summary>
internal sealed class QueryPlan
{
    private readonly IndexReader _index;
    private readonly Dictionary<SearchUnit, TermMatcher> _matchers = [];
    private readonly Dictionary<string, WordTerms> _terms = new(StringComparer.Ordinal);

    public QueryPlan(SearchQuery query, IndexReader index)
    {
        _index = index;
        Groups = [.. query.Groups.Distinct().Select(Group)];
        Ranking = [.. Groups.SelectMany(group => group.Required).Distinct()];
    }

    public IReadOnlyList<PlannedGroup> Groups { get; }

    /// <summary>What the relevance of a paper depends on.</summary>
    public IReadOnlyList<TermMatcher> Ranking { get; }

    private PlannedGroup Group(SearchGroup group) => new(
        [.. group.Clauses.Where(clause => !clause.Negated).SelectMany(clause => Matchers(clause.Unit)).Distinct().OrderBy(matcher => matcher.Papers)],
        [.. group.Clauses.Where(clause => clause.Negated).Select(clause => Matchers(clause.Unit).ToArray())]);

    /// <summary>What all has to match for a unit to do so.</summary>
    private IEnumerable<TermMatcher> Matchers(SearchUnit unit) => unit is SearchPrefix { Words.Count: > 0 } prefix
        ? [.. prefix.Words.Select(word => MatcherOf(new SearchWord(word))), MatcherOf(new SearchPrefix([], prefix.Prefix))]
        : [MatcherOf(unit)];

    private TermMatcher MatcherOf(SearchUnit unit)
    {
        if (!_matchers.TryGetValue(unit, out var matcher))
            _matchers.Add(unit, matcher = Matcher(unit));
        return matcher;
    }

    private TermMatcher Matcher(SearchUnit unit) => unit switch
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

/// <summary>All of the wanted, the rarest first, and not all of any of the unwanted.</summary>
internal sealed record PlannedGroup(TermMatcher[] Required, TermMatcher[][] Excluded);
