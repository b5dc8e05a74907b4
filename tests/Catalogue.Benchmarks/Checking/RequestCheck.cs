using System.Text.Json.Nodes;
using Catalogue.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>Compares all that is said about one request with what it has to find.</summary>
internal sealed class RequestCheck(Service service, Findings findings, Shelf shelf, IReadOnlyDictionary<string, PlainSearch> searches, Random random)
{
    /// <summary>Lists of up to so many papers are walked to their end.</summary>
    private const int Walked = 20_000;

    private const int PerPage = 25;
    private const int Claims = 3;

    /// <summary>How many of the requests found no paper; those say little.</summary>
    public int Empty { get; private set; }

    public async Task RunAsync(Ask ask)
    {
        var expected = new Expected(shelf, text => searches[text], ask);
        var sort = ask.Sort ?? (ask.Has("q") ? "relevance" : "-published");
        var ids = expected.Ids(sort);
        Empty += ids.Count == 0 ? 1 : 0;
        await findings.TryAsync("P4 lists", () => ListAsync(ask, expected, sort, ids));
        await findings.TryAsync("P1 lists", () => ids.Count <= Walked ? WalkAsync(ask, sort, ids) : PagesAsync(ask, sort, ids));
        await findings.TryAsync("P4 statistics", () => StatisticsAsync(ask, expected));
    }

    private async Task ListAsync(Ask ask, Expected expected, string sort, IReadOnlyList<string> ids)
    {
        var list = await service.GetAsync(ask.With("perPage", $"{PerPage}").Url);
        findings.Same("P4 total", ask.Url, (ids.Count, ids.Count), (list.Total, list.TotalHeader));
        if (sort != "relevance")
            findings.SameLines("P4 first page", ask.Url, [.. ids.Take(PerPage)], list.Ids);

        var (query, echoed) = ((string)list.Body["query"]!, await service.GetAsync($"{ask.Path}?{list.Query}"));
        findings.SameLines("P4 the echoed query asks for the same", ask.Url, [query, query, $"{ids.Count}"], [list.Query!, echoed.Query!, $"{echoed.Total}"]);

        var (facets, limit) = (ask.Shape[0].Value.Split(','), int.Parse(ask.Shape[1].Value, null));
        foreach (var facet in facets)
        {
            findings.SameLines($"P4 facet {facet}", ask.Url, expected.Facet(facet, limit), list.Facet(facet));
            if ((string?)list.Body["facets"]![facet]!["valuesUrl"] is { } url)
                await ValuesAsync(ask, facet, url, expected, list);
        }

        await FollowAsync(list.Body["facets"]!);
    }

    private async Task ValuesAsync(Ask ask, string facet, string url, Expected expected, Reply list)
    {
        var values = await service.GetAsync($"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}perPage={PerPage}");
        findings.Same("P2 distinct values are as many as their list has", url, (int)list.Body["facets"]![facet]!["distinct"]!, values.Total);
        if (!ask.Has(facet))
            findings.SameLines("P4 lists of values", url, [.. expected.ValueList(facet, sort: null, name: null).Take(PerPage)], [.. values.Values()]);
    }

    /// <summary>Follows some of the counts to their lists.</summary>
    private async Task FollowAsync(JsonNode answer)
    {
        foreach (var count in Counts(answer).OrderBy(_ => random.Next()).Take(Claims))
        {
            var url = (string)count["papersUrl"]!;
            findings.Same("P2 counts are as large as their list", url, (int)count["count"]!, (await service.GetAsync(url)).Total);
        }
    }

    private async Task WalkAsync(Ask ask, string sort, IReadOnlyList<string> ids)
    {
        var found = await service.IdsAsync((ask with { Shape = [] }).With("perPage", "200").With("fields", "id").Url);
        findings.SameLines("P1 lists walked to their end", ask.Url, ids, sort == "relevance" ? [.. found.Order(PlainText.ByCodePoint)] : found);
    }

    private async Task PagesAsync(Ask ask, string sort, IReadOnlyList<string> ids)
    {
        var last = (ids.Count + PerPage - 1) / PerPage;
        foreach (var number in new[] { last / 2, last })
        {
            var page = await service.GetAsync(ask.With("perPage", $"{PerPage}").With("page", $"{number}").Url);
            string[] there = [.. ids.Skip((number - 1) * PerPage).Take(PerPage)];
            if (sort == "relevance")
                findings.Same("P1 pages of long lists by relevance", page.Url, there.Length, page.Ids.Distinct().Count());
            else
                findings.SameLines("P1 pages of long lists", page.Url, there, page.Ids);
        }
    }

    private async Task StatisticsAsync(Ask ask, Expected expected)
    {
        var figures = await service.GetAsync(new Ask("/stats", ask.Filters).Url);
        findings.SameLines("P4 statistics", figures.Url, expected.Statistics(), figures.Statistics());
        await FollowAsync(figures.Body["computed"]!);
    }

    private static IEnumerable<JsonObject> Counts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Counts),
        JsonObject count when count.ContainsKey("count") && count.ContainsKey("papersUrl") => [count],
        JsonObject fields => fields.SelectMany(field => Counts(field.Value)),
        _ => [],
    };
}
