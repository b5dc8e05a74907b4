
namespace Catalogue.Oracle;

/// <summary>What is kept of each paper that was walked over: everything that it is filtered, counted and sorted by.</summary>
public sealed class Shelf(IReadOnlySet<string> researchers)
{
    private static readonly int[] Nothing = [];

    private readonly ValueNumbers _numbers = new();
    private readonly List<ShelvedPaper> _papers = [];
    private readonly Dictionary<string, ShelvedDate> _dates = [];
    private readonly Dictionary<string, PlainCategory> _categories = [];
    private readonly Dictionary<(string Filter, string Id), string> _names = [];
    private readonly Dictionary<string, int[]> _ranks = [];

    public int Count => _papers.Count;

    public ValueNumbers Numbers => _numbers;

    /// <summary>The categories of all papers, by code.</summary>
    public IReadOnlyDictionary<string, PlainCategory> Categories => _categories;

    public ShelvedPaper this[int paper] => _papers[paper];

    public void Add(PlainPaper paper)
    {
        foreach (var category in paper.Categories)
            _categories.TryAdd(category.Code, category);
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
    public string OrderedBy(string filter, string value) => filter == "category" ? _categories[value].Id : value;

    /// <summary>Makes the name of an author or affiliation known, which lists of values can be sorted by.</summary>
    public void Name(string filter, PlainName named) => _names[(filter, named.Id)] = named.Name;

    /// <summary>The name of a value: of a category always, of others if it was made known.</summary>
    public string NameOf(string filter, string value) =>
        filter == "category" ? _categories[value].Name : _names[(filter == "affiliation" ? filter : "author", value)];

    /// <summary>The one spelling of a value: the code of a category, which also has an id (<c>cs.CL</c>), or is named without its archive (<c>ML</c>).</summary>
    public string Canonical(string filter, string value) => filter == "category" && !_categories.ContainsKey(value)
        ? _categories.Values.FirstOrDefault(category => category.Id == value || category.Id.EndsWith("." + value, StringComparison.Ordinal))?.Code ?? value
        : value;

    /// <summary>Whether a text is a value of a filter, in whatever spelling.</summary>
    public bool Knows(string filter, string text) => _numbers.Knows(Canonical(filter, text));

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
