namespace Catalogue.Oracle;

/// <summary>
/// What a small catalogue has to answer, found by going through its exported papers one by one. It shares no code with the program.
/// Several threads can ask at the same time.
/// </summary>
public sealed class PlainCatalogue
{
    private readonly Lock _lock = new();
    private readonly Shelf _shelf;
    private readonly Vocabulary _vocabulary = new();
    private readonly List<PaperWords> _words;
    private readonly Dictionary<string, PlainSearch> _searches = [];
    private readonly Dictionary<string, int> _places = [];

    /// <param name="papers">Every paper.</param>
    /// <param name="authors">Ids and names of the authors; papers have their names only as written.</param>
    /// <param name="researchers">Ids of the authors with a profile.</param>
    public PlainCatalogue(IReadOnlyList<PlainPaper> papers, IReadOnlyList<PlainName> authors, IReadOnlySet<string> researchers)
    {
        (Papers, Authors, _shelf) = (papers, authors, new Shelf(researchers));
        foreach (var paper in papers)
        {
            _places.Add(paper.Id, _shelf.Count);
            _shelf.Add(paper);
            foreach (var affiliation in paper.Affiliations)
                _shelf.Name("affiliation", affiliation);
        }

        foreach (var author in authors)
            _shelf.Name("author", author);
        _words = [.. papers.Select(_vocabulary.Read)];
    }

    public IReadOnlyList<PlainPaper> Papers { get; }

    public IReadOnlyList<PlainName> Authors { get; }

    /// <summary>The categories of all papers, by code.</summary>
    public IReadOnlyDictionary<string, PlainCategory> Categories => _shelf.Categories;

    /// <summary>The papers of a request in the asked order; by relevance, in the order of ids.</summary>
    public IReadOnlyList<PlainPaper> List(Ask ask) =>
        Find(ask, expected => expected.Ids(ask.Sort ?? (ask.Has("q") ? "relevance" : "-published")).Select(id => Papers[_places[id]]).ToList());

    /// <summary>The papers that meet the path's condition and every filter.</summary>
    public IReadOnlyList<PlainPaper> Match(Ask ask) => Find(ask, expected => expected.Found.Select(paper => Papers[paper]).ToList());

    /// <summary>A facet's distinct values, then each listed value with its count and state.</summary>
    public IReadOnlyList<string> Facet(Ask ask, string facet, int limit) => Find(ask, expected => expected.Facet(facet, limit));

    /// <summary>A list of values in the asked order, each with its count.</summary>
    public IReadOnlyList<string> ValueList(Ask ask, string filter) =>
        Find(ask, expected => expected.ValueList(filter, ask.Sort, ask.Shape.Find(pair => pair.Name == "name").Value));

    /// <summary>Computed statistics, as lines.</summary>
    public IReadOnlyList<string> Statistics(Ask ask) => Find(ask, expected => expected.Statistics());

    /// <summary>The values of a filter that a paper has.</summary>
    public IEnumerable<string> Values(PlainPaper paper, string filter)
    {
        lock (_lock)
            return [.. _shelf.Values(_places[paper.Id], filter).Select(_shelf.Numbers.Text)];
    }

    /// <summary>The values of a filter that some papers have, and how many have each.</summary>
    public IReadOnlyList<(string Value, int Count)> Counted(IEnumerable<PlainPaper> papers, string filter)
    {
        lock (_lock)
        {
            var counts = new Counts(_shelf, filter, [.. papers.Select(paper => _places[paper.Id])]);
            return [.. counts.Values.Select(value => (value, counts.Of(value)))];
        }
    }

    /// <summary>The id that lists of values end in, and the name that they sort by.</summary>
    public PlainName Named(string filter, string value) => new(_shelf.OrderedBy(filter, value), _shelf.NameOf(filter, value));

    private T Find<T>(Ask ask, Func<Expected, T> read)
    {
        lock (_lock)
            return read(new Expected(_shelf, SearchOf, ask with { Filters = ask.Filters.ConvertAll(pair => pair.Name == "id" ? (pair.Name, Ids(pair.Value)) : pair) }));
    }

    private PlainSearch SearchOf(string text)
    {
        if (_searches.TryGetValue(text, out var known))
            return known;

        var search = PlainSearch.Parse(text, _vocabulary);
        foreach (var words in _words)
            search.Read(words);
        return _searches[text] = search;
    }

    /// <summary>Replaces identifiers such as <c>doi:10.1000/1</c> by the ids of their papers.</summary>
    private string Ids(string sent) => string.Join(',', sent.Split(',').Select(value => value.Split(':', 2) is [var scheme, var name]
        ? Papers.Single(paper => paper.Identifiers.Contains(new PlainIdentifier(scheme, name))).Id
        : value));
}
