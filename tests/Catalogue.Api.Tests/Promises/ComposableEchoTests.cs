using Catalogue.Api.Tests.Generated;
using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P4: each answer says which query it understood, and every spelling of a query is the same query.</summary>
[Collection(OneGeneratedCatalogue.Name)]
public sealed class ComposableEchoTests(GeneratedCatalogue catalogue)
{
    private const string Seed = "0003Nd8qRwT7";
    private const int Queries = 80;

    private readonly AskGen _asks = new(catalogue.Oracle);
    private readonly Random _random = new(7);

    [Fact]
    public async Task The_query_of_an_answer_sent_back_to_its_path_gives_the_same_answer()
    {
        foreach (var ask in Lists())
        {
            var reply = await catalogue.Browser.GetAsync(ask);
            var echoed = await catalogue.Browser.GetAsync($"{ask.Path}?{reply.Query}");

            Assert.Equal(reply.Body.ToJsonString(), echoed.Body.ToJsonString());
            Assert.Equal(reply.EntityTag, echoed.EntityTag);
        }
    }

    [Fact]
    public async Task The_order_of_parameters_and_values_their_repetition_and_commas_make_no_difference()
    {
        foreach (var ask in Lists())
        {
            var reply = await catalogue.Browser.GetAsync(ask);
            var respelled = await catalogue.Browser.GetAsync(Respelled(ask));

            Assert.Equal(reply.Body.ToJsonString(), respelled.Body.ToJsonString());
            Assert.Equal(reply.EntityTag, respelled.EntityTag);
        }
    }

    [Fact]
    public async Task Figures_echo_their_query_in_the_spelling_of_lists()
    {
        foreach (var ask in _asks.Asks("/stats", Queries / 4, Seed))
        {
            var figures = (string)(await catalogue.Browser.GetAsync(ask)).Body["query"]!;
            var list = await catalogue.Browser.GetAsync(ask with { Path = "/papers", Sort = "title" });

            Assert.Equal(list.Query, figures.Length == 0 ? "sort=title" : figures + "&sort=title");
        }
    }

    private IEnumerable<Ask> Lists()
    {
        string[] paths = [.. new AskChoices(catalogue.Oracle).PaperPaths, .. AskChoices.Resources];
        return _asks.Asks("/papers", Queries, Seed).Select((ask, index) => ask with { Path = paths[index % paths.Length] });
    }

    /// <summary>Values of each list filter one by one or all together, some twice, in any order.</summary>
    private Ask Respelled(Ask ask)
    {
        var filters = ask.Filters.GroupBy(pair => pair.Name, pair => pair.Value).SelectMany(group =>
        {
            if (AskGen.IsSingle(group.Key))
                return group.Select(value => (group.Key, value));

            var values = group.SelectMany(value => value.Split(',')).ToList();
            string[] shuffled = [.. values, values[0]];
            _random.Shuffle(shuffled);
            return _random.Next(2) == 0 ? shuffled.Select(value => (group.Key, value)) : [(group.Key, string.Join(',', shuffled))];
        }).ToArray();
        _random.Shuffle(filters);
        return new Ask(ask.Path, filters);
    }
}
