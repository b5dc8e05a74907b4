using Catalogue.Api.Tests.Generated;
using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P4: every filter works together with every other, with search, sort, facets and paging, on every list.</summary>
[Collection(OneGeneratedCatalogue.Name)]
public sealed class ComposableTests(GeneratedCatalogue catalogue)
{
    private readonly AskChoices _choices = new(catalogue.Oracle);

    [Fact]
    public async Task Every_filter_goes_with_every_other_and_with_every_sort_facet_and_paging_on_every_list_of_papers()
    {
        var found = 0;
        foreach (var (ask, paging) in _choices.Papers(seed: 1))
        {
            await OracleChecks.PapersAsync(catalogue.Browser, catalogue.Oracle, ask, paging);
            found += catalogue.Oracle.Match(ask).Count > 1 ? 1 : -1;
        }

        Assert.True(found > 0, "Most combinations have to find papers, or they say nothing.");
    }

    [Fact]
    public async Task Every_filter_goes_with_every_other_and_with_every_sort_and_paging_on_every_list_of_values()
    {
        foreach (var (ask, paging) in _choices.Values(seed: 2))
            await OracleChecks.ValuesAsync(catalogue.Browser, catalogue.Oracle, ask, paging);
    }

    [Fact]
    public async Task Every_filter_goes_with_every_other_in_statistics()
    {
        foreach (var ask in _choices.Statistics(seed: 3))
            await OracleChecks.StatisticsAsync(catalogue.Browser, catalogue.Oracle, ask);
    }

    [Fact]
    public async Task Every_filter_goes_with_every_other_in_the_statistics_of_a_researcher()
    {
        var person = FilterChoices.Frequent(catalogue.Oracle, "researcher")[0];
        foreach (var ask in _choices.Statistics(seed: 4).Where(ask => !ask.Has("researcher")).Where((_, index) => index % 3 == 0))
            await OracleChecks.StatisticsAsync(catalogue.Browser, catalogue.Oracle, ask with { Path = $"/researchers/{person}/stats" });
    }

    [Fact]
    public async Task Every_filter_goes_with_every_other_in_the_network_of_a_researcher()
    {
        var people = FilterChoices.Frequent(catalogue.Oracle, "researcher");
        foreach (var (index, filters) in _choices.Statistics(seed: 5).Where(ask => !ask.Has("author") && !ask.Has("coauthor") && !ask.Has("researcher")).Index())
        {
            var limit = index % 3 == 0 ? 4 : 50;
            var ask = filters with { Path = $"/researchers/{people[index % 2]}/coauthors", Shape = [("perPage", $"{limit}")] };
            OracleChecks.Same(ask, catalogue.Oracle.Network(ask, limit), (await catalogue.Browser.GetAsync(ask)).Network());
        }
    }
}
