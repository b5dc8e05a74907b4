
namespace Catalogue.Oracle;

/// <summary>What a request has to find, by going through all papers one by one.</summary>
public sealed class Expected
{
    /// <summary>How many values a facet or a breakdown lists by default.</summary>
    public const int DefaultLimit = 20;

    private readonly Shelf _shelf;
    private readonly Ask _ask;
    private readonly List<Condition> _conditions;

    /// <summary>The papers that one condition alone keeps out: those that its facet counts with the found ones.</summary>
    private readonly Dictionary<string, List<int>> _missedBy = [];

    private readonly List<int> _found = [];

    /// <summary>The condition of the path, which everything that is counted meets.</summary>
    private readonly Condition? _scope;

    /// <param name="shelf">All papers.</param>
    /// <param name="searches">Which papers a query finds.</param>
    /// <param name="ask">What is asked.</param>
    public Expected(Shelf shelf, Func<string, PlainSearch> searches, Ask ask)
    {
        (_shelf, _ask) = (shelf, ask);
        _conditions = [.. ask.Filters.GroupBy(pair => pair.Name, pair => pair.Value)
            .Select(group => new Condition(shelf, searches, group.Key, [.. group]))];
        foreach (var condition in _conditions)
            _missedBy[condition.Name] = [];
        if (ask.Scope is var (scope, value) && (ask.Path.EndsWith("/papers", StringComparison.Ordinal) || ask.Path.EndsWith("/stats", StringComparison.Ordinal)))
            _scope = new Condition(shelf, searches, scope, [value]);
        for (var paper = 0; paper < shelf.Count; paper++)
            Place(paper);
    }

    /// <summary>The papers that meet everything, as places on the shelf.</summary>
    public IReadOnlyList<int> Found => _found;

    /// <summary>All ids in an order; by relevance, in the order of ids.</summary>
    public IReadOnlyList<string> Ids(string sort)
    {
        var papers = _found.ToArray();
        if (sort != "relevance")
            Array.Sort(Array.ConvertAll(papers, paper => _shelf.Ranks(sort)[paper]), papers);
        var ids = Array.ConvertAll(papers, _shelf.IdOf);
        if (sort == "relevance")
            Array.Sort(ids, PlainText.ByCodePoint);
        return ids;
    }

    /// <summary>The lines of a facet, as <see cref="ReplyLines"/> writes them.</summary>
    public IReadOnlyList<string> Facet(string facet, int limit)
    {
        var counts = new Counts(_shelf, facet, [.. _found, .. _missedBy.GetValueOrDefault(facet, [])]);
        var condition = _conditions.Find(condition => condition.Name == facet);
        var mentioned = Texts(condition?.Included).Union(Texts(condition?.Excluded)).ToList();
        var listed = facet switch
        {
            "hasCode" => ["true", "false"],
            "year" => Counts.Periods(counts.Values.Union(mentioned.Where(value => value != "none")), 1),
            _ => counts.Largest(HasValueList(facet) ? limit : int.MaxValue).Union(mentioned.Where(value => value != "none")),
        };
        var isNoneListed = facet is not ("hasCode" or "researcher") && (counts.Missing > 0 || mentioned.Contains("none"));
        return
        [
            $"{counts.Distinct} distinct",
            .. listed.Select(value => Line(value, counts.Of(value))),
            .. isNoneListed ? [Line("none", counts.Missing)] : Array.Empty<string>(),
        ];

        string Line(string value, int count) =>
            $"{value}: {count} {(Texts(condition?.Excluded).Contains(value) ? "excluded" : mentioned.Contains(value) ? "selected" : "none")}";
    }

    /// <summary>The lines of the list of a filter's values, as <see cref="ReplyLines"/> writes them.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="sort">The order; the values of most papers come first by default.</param>
    /// <param name="name">Words that the names have to contain.</param>
    public IReadOnlyList<string> ValueList(string filter, string? sort, string? name)
    {
        var counts = new Counts(_shelf, filter, _found);
        var values = counts.Values.Where(value => name is null || Words(name).All(word => SortKey(value).Contains(word, StringComparison.Ordinal)));
        var ordered = sort switch
        {
            "papers" => values.OrderBy(counts.Of),
            "name" => values.OrderBy(SortKey, PlainText.ByCodePoint),
            "-name" => values.OrderByDescending(SortKey, PlainText.ByCodePoint),
            _ => values.OrderByDescending(counts.Of),
        };
        return [.. ordered.ThenBy(value => _shelf.OrderedBy(filter, value), PlainText.ByCodePoint).Select(value => $"{value}: {counts.Of(value)}")];

        string SortKey(string value) => PlainText.SortKey(_shelf.NameOf(filter, value));

        static string[] Words(string text) => PlainText.Fold(text).Split(' ');
    }

    /// <summary>The lines of the computed statistics, as <see cref="ReplyLines"/> writes them.</summary>
    public IReadOnlyList<string> Statistics()
    {
        var dates = new Counts(_shelf, "date", _found);
        var ends = dates.Values.OrderBy(date => date + "0000-01-01"[date.Length..], StringComparer.Ordinal).ThenBy(date => date.Length).ToList();
        return
        [
            $"papers: {_found.Count}",
            $"with code: {_found.Count(paper => _shelf[paper].HasCode == _shelf.Numbers.True)} of {_found.Count}",
            $"first: {End(ends.FirstOrDefault())}",
            $"last: {End(ends.LastOrDefault())}",
            .. Chart("year", 1),
            .. Chart("month", 12),
            .. Breakdown("category"),
            .. Breakdown("affiliation"),
            .. Breakdown("author"),
            $"lower bound: {_found.Exists(paper => _shelf[paper].AuthorsTruncated)}",
        ];

        string End(string? date) => date is null ? "null" : $"{date} {dates.Of(date)}";
    }

    private void Place(int paper)
    {
        if (_scope?.Admits(paper) == false)
            return;
        Condition? failed = null;
        foreach (var condition in _conditions)
        {
            if (condition.Admits(paper))
                continue;
            if (failed is not null)
                return;
            failed = condition;
        }

        (failed is null ? _found : _missedBy[failed.Name]).Add(paper);
    }

    private IEnumerable<string> Chart(string period, int perYear)
    {
        var counts = new Counts(_shelf, period, _found);
        return [.. Counts.Periods(counts.Values, perYear).Select(value => $"{period} {value}: {counts.Of(value)}"),
            .. counts.Missing > 0 ? [$"{period} null: {counts.Missing}"] : Array.Empty<string>()];
    }

    private IEnumerable<string> Breakdown(string filter)
    {
        var counts = new Counts(_shelf, filter, _found);
        var person = _ask.Scope is ("researcher", var id) && filter == "author" ? id : null;
        var largest = counts.Largest(int.MaxValue).Where(value => value != person).Take(DefaultLimit).Select(value => $"{filter} {value}: {counts.Of(value)}");
        return [$"{filter}: {counts.Distinct} distinct", .. largest];
    }

    /// <summary>
    /// Whether a list of values can say what is counted. Under <c>/categories/CL/papers?category=LG</c> it cannot, as it takes
    /// no path; then the facet lists everything.
    /// </summary>
    private bool HasValueList(string facet) => _ask.Scope is not var (scope, _) || scope switch
    {
        "author" => new[] { "author", "coauthor" },
        "researcher" => ["researcher", "author", "coauthor"],
        _ => [scope],
    }
    is var filters && filters.Any(filter => filter == facet || !_ask.Has(filter));

    private IEnumerable<string> Texts(int[]? numbers) => (numbers ?? []).Select(_shelf.Numbers.Text).Order(StringComparer.Ordinal);
}
