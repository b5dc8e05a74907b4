namespace Catalogue.Api.Tests.Plans;

/// <summary>Everything that the observed catalogue can be asked, once in each shape.</summary>
internal static class QueryShapes
{
    private const string EveryFacet = "facets=category,year,affiliation,author,researcher,hasCode";

    private static readonly string[] Papers =
    [
        "", "sort=published", "sort=title", "sort=-title", "page=100", "sort=title&page=100",
        "category=CL", "category=CL&sort=title", "category=CL&year=2016&hasCode=true", "category=!CL", "category=none", "category=CL&page=20",
        "affiliation=institute-7", "author=author-1", "author=author-1&coauthor=author-2", "researcher=author-1", "from=2016-02&to=2017", "precision=day",
        "q=rare17", "q=common", "q=common word7", "q=\"common words\"", "q=prefixed*", "q=p*", "q=common -word7 OR rare17", "q=common&highlight=true",
        "q=common&sort=-published", "q=common&category=CL&hasCode=true", "q=prefixed*&author=author-1&sort=title", "q=common&page=20",
        "id=paper-5-of-words,paper-6-of-words,doi:10.1000/7", "fields=id,authors.name",
    ];

    private static readonly string[] Values = ["/authors", "/affiliations", "/categories", "/researchers"];

    private static readonly string[] OfValues =
        ["", "sort=papers", "sort=name", "sort=-name", "sort=name&page=2", "name=1", "name=a&sort=name", "category=CL", "q=common", "perPage=3", "perPage=50"];

    private static readonly string[] Found =
    [
        .. Papers.SelectMany(query => new[] { $"/papers?{query}", $"/papers?{query}&{EveryFacet}" }),
        .. Values.SelectMany(path => OfValues.Select(query => $"{path}?{query}")),
        "/papers/paper-5-of-words", "/papers/doi:10.1000/5",
        "/authors/author-1", "/authors/author-1/papers", "/affiliations/institute-7", "/affiliations/institute-7/papers",
        "/categories/CL", "/categories/CL/papers", "/researchers/author-1", "/researchers/author-1/papers",
        "/stats", "/stats?category=CL", "/stats?q=common", "/researchers/author-1/stats", "/researchers/author-1/coauthors",
        "/researchers/author-1/coauthors?category=CL&perPage=200",
        "/suggest", "/suggest?q=a", "/suggest?q=autor 1", "/suggest?q=institute", "/suggest?q=paper wrods", "/suggest?q=cl&kind=category",
        "/health/ready",
    ];

    private static readonly string[] Misspelt =
    [
        "/papers?category=CLL", "/papers?affiliation=institut-7", "/papers?author=autor-1", "/papers?researcher=author-2999",
        "/papers?author=Author 1", "/papers?author=zzz", "/stats?author=autor-1",
    ];

    /// <summary>Looked up in vain, which is no error.</summary>
    private static readonly string[] Missing = ["/papers?id=paper-5-of-word", "/papers?id=doi:10.1000/none", "/papers?id=paper-1-of-words"];

    /// <summary>Each with the status of its answer.</summary>
    public static IEnumerable<(string Url, int Status)> All =>
    [
        .. Found.Select(url => (url, 200)), .. Missing.Select(url => (url, 200)), .. Misspelt.Select(url => (url, 400)),
        ("/papers/paper-2-of-words", 308), ("/papers/paper-1-of-words", 410), ("/papers/nothing", 404), ("/authors/nobody", 404),
    ];

    /// <summary>Requests that differ only in numbers, names and how many of them there are.</summary>
    public static IEnumerable<(string Url, int Status)> OfOneShape => Enumerable.Range(1, 50).SelectMany(number => new[]
    {
        $"/papers?perPage={number}&page={number}", $"/papers?year={number:0000}&facets=author&facetLimit={number}", $"/papers?q=word{number}",
        $"/papers?id={string.Join(',', Enumerable.Range(10, number).Select(id => $"paper-{id}-of-words"))}",
        $"/papers/doi:10.1000/{10 + number}", $"/authors?perPage={number}", $"/authors?name={number}", $"/authors/author-{number}",
        $"/researchers?perPage={number}", $"/suggest?q=author {number}", $"/stats?author=author-{number}",
    }.Select(url => (url, 200)));
}
