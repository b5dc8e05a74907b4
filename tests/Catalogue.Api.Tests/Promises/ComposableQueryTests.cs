using Catalogue.Api.Tests.Generated;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P4 on other catalogues, with any number of filters and values.</summary>
public sealed class ComposableQueryTests
{
    private const int Papers = 45;
    private const int Queries = 30;

    [Theory]
    [InlineData("0002Wv5eYcK1")]
    [InlineData("0005pTq9ZrM3")]
    [InlineData("000Ahs7uLdB5")]
    public async Task Any_query_gives_what_the_oracle_finds_on_any_catalogue(string seed)
    {
        await using var factory = new CatalogueFactory(isSeeded: false);
        await GeneratedCatalogue.FillAsync(factory, RecordGen.Records(Papers, seed));
        var browser = new Browser(factory);
        var oracle = await browser.ExportAsync();
        var choices = new AskChoices(oracle);
        var random = new Random(1);

        foreach (var ask in new AskGen(oracle).Asks("/papers", Queries, seed))
        {
            var papers = ask with { Path = Any(choices.PaperPaths), Sort = Any(AskChoices.PaperSorts), Shape = [("facets", string.Join(',', AskChoices.Facets))] };
            await OracleChecks.PapersAsync(browser, oracle, papers, Any(Enum.GetValues<Paging>()));
            await OracleChecks.ValuesAsync(browser, oracle, ask with { Path = Any(AskChoices.Resources), Sort = Any(AskChoices.ValueSorts) }, Paging.ByCursor);
            await OracleChecks.StatisticsAsync(browser, oracle, ask with { Path = "/stats" });
        }

        T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
    }
}
