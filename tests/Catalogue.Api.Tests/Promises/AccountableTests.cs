using Catalogue.Api.Tests.Generated;
using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P2: every count carries a link whose list has exactly that many items.</summary>
[Collection(OneGeneratedCatalogue.Name)]
public sealed class AccountableTests(GeneratedCatalogue catalogue)
{
    private const string Seed = "0004Qc7yUvA9";
    private const int Sample = 25;

    private readonly AskChoices _choices = new(catalogue.Oracle);
    private readonly AskGen _asks = new(catalogue.Oracle);
    private readonly Random _random = new(11);

    [Fact]
    public async Task Every_count_of_a_facet_is_the_length_of_its_list()
    {
        var facets = string.Join(',', AskChoices.Facets);
        foreach (var (index, ask) in _asks.Asks("/papers", 60, Seed).Index())
            await FollowAsync((ask with { Path = _choices.PaperPaths[index % _choices.PaperPaths.Count] }).With("facets", facets).With("facetLimit", "4").Url);
    }

    [Fact]
    public async Task Every_count_of_a_list_of_values_is_the_length_of_its_list()
    {
        var paired = _choices.Values(seed: 6).Select(choice => choice.Ask).Where((_, index) => index % 5 == 0);
        foreach (var ask in AskChoices.Resources.SelectMany(resource => _asks.Asks(resource, 20, Seed)).Concat(paired))
            await FollowAsync(ask.With("perPage", "200").Url);
    }

    [Fact]
    public async Task Every_statistic_is_the_length_of_its_list()
    {
        foreach (var ask in _asks.Asks("/stats", 30, Seed))
            await FollowAsync(ask.Url);
        foreach (var ask in _asks.Asks("/stats", 30, "0006Zb2mXcV8").Where(ask => !ask.Has("researcher")))
            await FollowAsync((ask with { Path = $"/researchers/{AnyResearcher()}/stats" }).Url);
    }

    [Fact]
    public async Task Every_node_and_edge_of_a_network_is_the_length_of_its_list()
    {
        foreach (var ask in _asks.Asks("/papers", 60, Seed).Where(ask => !ask.Has("researcher") && !ask.Has("author") && !ask.Has("coauthor")))
            await FollowAsync((ask with { Path = $"/researchers/{AnyResearcher()}/coauthors" }).Url);
    }

    [Fact]
    public async Task Every_count_of_an_item_is_the_length_of_its_list_and_a_paper_has_no_counts()
    {
        foreach (var resource in AskChoices.Resources)
        {
            foreach (var value in FilterChoices.Frequent(catalogue.Oracle, Ask.Singular(resource[1..])))
                await FollowAsync($"{resource}/{Uri.EscapeDataString(value)}");
        }

        foreach (var paper in catalogue.Oracle.Papers)
            Assert.Empty(Claim.In((await catalogue.Browser.GetAsync($"/papers/{paper.Id}")).Body));
    }

    [Fact]
    public async Task Toggling_a_value_of_a_facet_turns_its_state_and_nothing_else_of_the_query()
    {
        foreach (var ask in _asks.Asks("/papers", 60, Seed))
        {
            var facet = AskChoices.Facets[_random.Next(AskChoices.Facets.Length)];
            var reply = await catalogue.Browser.GetAsync(ask.With("facets", facet).With("facetLimit", "200") with { Sort = "title" });
            foreach (var value in reply.Body["facets"]![facet]!["values"]!.AsArray().OrderBy(_ => _random.Next()).Take(4))
            {
                var toggled = await catalogue.Browser.GetAsync((string)value!["toggleUrl"]!);
                var same = toggled.Body["facets"]![facet]!["values"]!.AsArray().FirstOrDefault(other => (string)other!["value"]! == (string)value["value"]!);

                Assert.Equal((string)value["state"]! == "none" ? "selected" : "none", (string?)same?["state"] ?? "none");
                Assert.Equal((int)value["count"]!, (int?)same?["count"] ?? 0);
                Assert.Equal(Others(reply.Query!, facet), Others(toggled.Query!, facet));
            }
        }

        static IEnumerable<string> Others(string query, string facet) => query.Split('&').Where(pair => !pair.StartsWith(facet + "=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_profile_reports_names_its_source_and_date()
    {
        var researchers = await catalogue.Browser.GetAsync("/researchers?perPage=200");

        Assert.NotEmpty(researchers.Items);
        Assert.All(researchers.Items, researcher =>
        {
            Assert.StartsWith("profile-", (string)researcher["reported"]!["source"]!, StringComparison.Ordinal);
            Assert.Equal("2024-05-06", (string)researcher["reported"]!["retrieved"]!);
            Assert.Equal(99, (int)researcher["reported"]!["papers"]!);
        });
    }

    private string AnyResearcher()
    {
        var people = FilterChoices.Frequent(catalogue.Oracle, "researcher");
        return people[_random.Next(people.Length)];
    }

    /// <summary>Follows a sample of an answer's links, those of its smallest and largest counts among them.</summary>
    private async Task FollowAsync(string url)
    {
        var claims = Claim.In((await catalogue.Browser.GetAsync(url)).Body).OrderBy(_ => _random.Next()).OrderBy(claim => claim.Count).ToList();
        foreach (var claim in claims.Count <= Sample ? claims : [.. claims.Take(3), .. claims.Skip(3).OrderBy(_ => _random.Next()).Take(Sample - 4), claims[^1]])
        {
            var list = await catalogue.Browser.GetAsync(claim.Url + (claim.Url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "perPage=1&fields=id");
            Assert.True(claim.Count == list.Total, $"{url} says {claim.Count} at {claim.Where}, but {claim.Url} has {list.Total}.");
        }
    }
}
