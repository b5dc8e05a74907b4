using Catalogue.Api.Tests.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>What is kept of each paper that was walked over: everything that it is filtered, counted and sorted by.</summary>
internal sealed class Shelf(IReadOnlySet<string> researchers)
{
    private static readonly int[] Nothing = [];

    private readonly ValueNumbers _numbers = new();
    private readonly List<ShelvedPaper> _papers = [];
    private readonly Dictionary<string, ShelvedDate> _dates = [];
    private readonly Dictionary<string, string> _categoryIds = [];
    private readonly Dictionary<string, int[]> _ranks = [];

    public int Count => _papers.Count;

    public ValueNumbers Numbers => _numbers;

    public ShelvedPaper this[int paper] => _papers[paper];

    public void Add(PlainPaper paper)
    {
        foreach (var category in paper.Categories.Where(category => _categoryIds.TryAdd(category.Code, category.Id)))
            _numbers.Alias(category.Id, category.Code);
        var authors = paper.Authors.Select(author => author.Id).Distinct().ToList();
        _papers.Add(new ShelvedPaper(
            _numbers.Of([paper.Id]),
            PlainText.SortKey(paper.Title),
            _dates.TryGetValue(paper.Published ?? "", out var date) ? date : _dates[paper.Published ?? ""] = Date(paper),
            _numbers.Of(paper.Categories.Select(category => category.Code)),
            _numbers.Of(paper.Affiliations.Select(affiliation => affiliation.Id)),
            _numbers.Of(authors),
            _numbers.Of(authors.Where(researchers.Contains)),
            paper.HasCode ? _numbers.True : _numbers.False,
            paper.AuthorsTruncated));
    }

    public string IdOf(int paper) => _numbers.Text(_papers[paper].Id[0]);

    /// <summary>What values of equal counts are ordered by: their id, which a category has apart from its code.</summary>
    public string OrderedBy(string filter, string value) => filter == "category" ? _categoryIds[value] : value;

    /// <summary>The values that a paper has of a filter, or of something else that papers are counted by.</summary>
    public int[] Values(int paper, string filter) => filter switch
    {
        "category" => _papers[paper].Categories,
        "affiliation" => _papers[paper].Affiliations,
        "author" or "coauthor" => _papers[paper].Authors,
        "researcher" => _papers[paper].Researchers,
        "hasCode" => _papers[paper].HasCode,
        "year" => _papers[paper].Date.Year,
        "month" => _papers[paper].Date.Month,
        "date" => _papers[paper].Date.Whole,
        "precision" => _papers[paper].Date.Precision,
        _ => _papers[paper].Id,
    };

    /// <summary>The place of each paper in an order.</summary>
    public int[] Ranks(string sort)
    {
        if (_ranks.TryGetValue(sort, out var ranks))
            return ranks;

        ranks = new int[_papers.Count];
        foreach (var (rank, paper) in Ordered(sort).Index())
            ranks[paper] = rank;
        return _ranks[sort] = ranks;
    }

    private IEnumerable<int> Ordered(string sort)
    {
        var papers = Enumerable.Range(0, _papers.Count);
        return (sort switch
        {
            "published" => papers.OrderBy(paper => Day(paper) is null).ThenBy(Day, StringComparer.Ordinal),
            "-published" => papers.OrderBy(paper => Day(paper) is null).ThenByDescending(Day, StringComparer.Ordinal),
            "title" => papers.OrderBy(paper => _papers[paper].SortKey, PlainText.ByCodePoint),
            _ => papers.OrderByDescending(paper => _papers[paper].SortKey, PlainText.ByCodePoint),
        }).ThenBy(IdOf, PlainText.ByCodePoint);

        string? Day(int paper) => _papers[paper].Date.FirstDay;
    }

    private ShelvedDate Date(PlainPaper paper) => paper.Published is not { } date
        ? new ShelvedDate(null, null, Nothing, Nothing, Nothing, Nothing)
        : new ShelvedDate(
            date, paper.FirstDay, _numbers.Of([date]), _numbers.Of([date[..4]]), date.Length < 7 ? Nothing : _numbers.Of([date[..7]]),
            _numbers.Of([date.Length switch { 4 => "year", 7 => "month", _ => "day" }]));
}
