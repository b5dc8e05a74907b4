using Catalogue.Api.Tests.Generated;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Promises;

/// <summary>Compares answers with the oracle.</summary>
internal static class OracleChecks
{
    /// <summary>A list of papers: ids in order, total, headers and every asked facet, on every page.</summary>
    public static async Task PapersAsync(Browser browser, PlainCatalogue oracle, Ask ask, Paging paging)
    {
        var expected = oracle.List(ask).Select(paper => paper.Id).ToList();
        var pages = await PagesAsync(browser, ask, paging, expected.Count);

        var ids = pages.SelectMany(page => page.Ids);
        Same(ask, expected, ask.Has("q") && ask.Sort is null or "relevance" ? InIdOrder(ids) : ids);
        Total(ask, expected.Count, pages);
        foreach (var facet in ask.Shape.Where(pair => pair.Name == "facets").SelectMany(pair => pair.Value.Split(',')))
        {
            var lines = oracle.Facet(ask, facet, LimitOf(ask));
            Assert.All(pages, page => Same(ask, lines, page.Facet(facet)));
        }
    }

    /// <summary>A list of what papers can be filtered by: values and counts in order, total and headers.</summary>
    public static async Task ValuesAsync(Browser browser, PlainCatalogue oracle, Ask ask, Paging paging)
    {
        var expected = oracle.ValueList(ask, Ask.Singular(ask.Path[1..]));
        var pages = await PagesAsync(browser, ask, paging, expected.Count);

        Same(ask, expected, pages.SelectMany(page => page.Values()));
        Total(ask, expected.Count, pages);
    }

    public static async Task StatisticsAsync(Browser browser, PlainCatalogue oracle, Ask ask) =>
        Same(ask, oracle.Statistics(ask), (await browser.GetAsync(ask)).Statistics());

    /// <summary>Equal lines, or a failure that shows all of them and the address.</summary>
    public static void Same(Ask ask, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, found) = (expected.ToList(), actual.ToList());
        if (!wanted.SequenceEqual(found))
            Assert.Fail($"{ask}\nexpected: {string.Join(" | ", wanted)}\nactual:   {string.Join(" | ", found)}");
    }

    private static async Task<IReadOnlyList<Reply>> PagesAsync(Browser browser, Ask ask, Paging paging, int total) => paging switch
    {
        Paging.ByCursor => await browser.WalkAsync(ask.With("perPage", "9").Url),
        Paging.ByNumber => await NumberedAsync(browser, ask.With("perPage", "11"), (total / 11) + 2),
        _ => [await browser.GetAsync(ask.With("perPage", "200"))],
    };

    /// <summary>Pages by number, the last of them beyond the end.</summary>
    private static async Task<IReadOnlyList<Reply>> NumberedAsync(Browser browser, Ask ask, int pages)
    {
        var replies = new List<Reply>();
        for (var number = 1; number <= pages; number++)
            replies.Add(await browser.GetAsync(ask.With("page", $"{number}")));
        Assert.Empty(replies[^1].Items);
        Assert.Null(replies[^1].Next);
        return replies;
    }

    private static void Total(Ask ask, int expected, IReadOnlyList<Reply> pages) => Assert.All(pages, page =>
    {
        Same(ask, [$"{expected}", $"{expected}"], [$"{page.Total}", $"{page.TotalHeader}"]);
        Same(ask, [(string)page.Body["query"]!], [page.Query!]);
        Assert.Equal(pages[0].Revision, page.Revision);
    });

    private static int LimitOf(Ask ask) =>
        ask.Shape.Find(pair => pair.Name == "facetLimit").Value is { } limit ? int.Parse(limit, null) : Expected.DefaultLimit;

    private static IEnumerable<string> InIdOrder(IEnumerable<string> ids) => ids.Order(PlainText.ByCodePoint);
}
