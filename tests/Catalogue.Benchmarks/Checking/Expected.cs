using Catalogue.Api.Tests.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>What a request has to find, by going through all papers one by one.</summary>
internal sealed class Expected
{
    private const int LargestValues = 20;

    private readonly Shelf _shelf;
    private readonly List<Condition> _conditions;

    /// <summary>The papers that one condition alone keeps out: those that its facet counts with the found ones.</summary>
    private readonly Dictionary<string, List<int>> _missedBy = [];

    private readonly List<int> _found = [];

    public Expected(Shelf shelf, IReadOnlyDictionary<string, Search> searches, Ask ask)
    {
        _shelf = shelf;
        _conditions = [.. ask.Filters.GroupBy(pair => pair.Name, pair => pair.Value)
            .Select(group => new Condition(shelf, searches, group.Key, [.. group]))];
        foreach (var condition in _conditions)
            _missedBy[condition.Name] = [];
        for (var paper = 0; paper < shelf.Count; paper++)
            Place(paper);
    }

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
            _ => counts.Largest(limit).Union(mentioned.Where(value => value != "none")),
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

    /// <summary>The first lines of the list of a filter's values, as <see cref="ReplyLines"/> writes them.</summary>
    public IReadOnlyList<string> ValueList(string filter, int limit)
    {
        var counts = new Counts(_shelf, filter, _found);
        return [.. counts.Largest(limit).Select(value => $"{value}: {counts.Of(value)}")];
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
        var largest = counts.Largest(LargestValues).Select(value => $"{filter} {value}: {counts.Of(value)}");
        return [$"{filter}: {counts.Distinct} distinct", .. largest];
    }

    private IEnumerable<string> Texts(int[]? numbers) => (numbers ?? []).Select(_shelf.Numbers.Text).Order(StringComparer.Ordinal);
}
