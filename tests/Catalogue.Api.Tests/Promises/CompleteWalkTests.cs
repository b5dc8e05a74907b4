using Catalogue.Api.Tests.Generated;
using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P1: every list can be walked to its end and back, in the asked order, with any page sizes.</summary>
[Collection(OneGeneratedCatalogue.Name)]
public sealed class CompleteWalkTests(GeneratedCatalogue catalogue)
{
    private readonly AskChoices _choices = new(catalogue.Oracle);
    private readonly Random _random = new(3);

    [Theory]
    [InlineData("-published")]
    [InlineData("published")]
    [InlineData("title")]
    [InlineData("-title")]
    public async Task Every_list_of_papers_is_walked_whole_in_every_order_and_back(string sort)
    {
        foreach (var ask in _choices.PaperPaths.Select(path => new Ask(path) { Sort = sort }))
            await BothWaysAsync(ask, catalogue.Oracle.List(ask).Select(paper => paper.Id), reply => reply.Ids);
    }

    [Theory]
    [InlineData("graph")]
    [InlineData("-zebra")]
    [InlineData("model OR token OR caf*")]
    public async Task A_list_by_relevance_is_walked_whole_and_back(string words)
    {
        var ask = new Ask("/papers", ("q", words)) { Sort = "relevance" };
        var whole = await catalogue.Browser.GetAsync(ask.With("perPage", "200"));

        Assert.Equal(catalogue.Oracle.List(ask).Select(paper => paper.Id), whole.Ids.Order(PlainText.ByCodePoint));
        await BothWaysAsync(ask, whole.Ids, reply => reply.Ids);
    }

    [Theory]
    [InlineData("-papers")]
    [InlineData("papers")]
    [InlineData("name")]
    [InlineData("-name")]
    public async Task Every_list_of_values_is_walked_whole_in_every_order_and_back(string sort)
    {
        foreach (var resource in AskChoices.Resources)
        {
            var ask = new Ask(resource, ("year", "!2020")) { Sort = sort };
            await BothWaysAsync(ask, catalogue.Oracle.ValueList(ask, Ask.Singular(resource[1..])), reply => reply.Values());
        }
    }

    [Fact]
    public async Task A_page_of_any_number_beyond_the_end_is_an_empty_list()
    {
        foreach (var path in _choices.PaperPaths.Concat(AskChoices.Resources))
        {
            var reply = await catalogue.Browser.GetAsync($"{path}?page=2147483647&perPage=200");

            Assert.Empty(reply.Items);
            Assert.True(reply.Total > 0);
            Assert.Null(reply.Next);
        }
    }

    /// <summary>Walks to the end and back to the start; every page has another size and another shape.</summary>
    private async Task BothWaysAsync(Ask ask, IEnumerable<string> expected, Func<Reply, IEnumerable<string>> lines)
    {
        var (all, walked) = (expected.ToList(), new List<string>());
        var page = await catalogue.Browser.GetAsync(Reshaped(ask.Url, ask));
        Assert.Null(page.Previous);
        for (walked.AddRange(lines(page)); page.Next is { } next; walked.AddRange(lines(page)))
        {
            page = await catalogue.Browser.GetAsync(Reshaped(next, ask));
            Assert.Equal(all.Count, page.Total);
            Assert.True(walked.Count <= all.Count, $"The walk from {ask} does not end.");
        }

        OracleChecks.Same(ask, all, walked);
        for (walked = [.. lines(page)]; page.Previous is { } previous; walked.InsertRange(0, lines(page)))
        {
            page = await catalogue.Browser.GetAsync(Reshaped(previous, ask));
            Assert.True(walked.Count <= all.Count, $"The walk back from the end of {ask} does not end.");
        }

        OracleChecks.Same(ask, all, walked);
    }

    private string Reshaped(string url, Ask ask)
    {
        var kept = url.Split('?', '&').Where(part => part.Split('=')[0] is not ("perPage" or "fields" or "facets" or "highlight")).ToList();
        kept.Add($"perPage={_random.Next(1, 8)}");
        if (ask.Path.EndsWith("papers", StringComparison.Ordinal))
            kept.Add(_random.Next(3) switch { 0 => "fields=id,authors.name", 1 => "facets=year,author", _ => ask.Has("q") ? "highlight=true" : "fields=id" });
        return $"{kept[0]}?{string.Join('&', kept.Skip(1))}";
    }
}
