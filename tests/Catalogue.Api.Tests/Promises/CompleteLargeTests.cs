using System.Globalization;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P1: no window. More papers, authors and pages than the 10,000 at which others end; and P3 among as many.</summary>
public sealed class CompleteLargeTests(CompleteLargeTests.LargeCatalogue catalogue) : IClassFixture<CompleteLargeTests.LargeCatalogue>
{
    private const int Papers = 12_000;

    [Theory]
    [InlineData("/papers?fields=id&perPage=200")]
    [InlineData("/authors?fields=id&perPage=200")]
    public async Task A_list_of_more_than_ten_thousand_is_walked_to_its_end(string url)
    {
        var pages = await catalogue.Browser.WalkAsync(url);
        var ids = pages.SelectMany(page => page.Ids).ToList();

        Assert.All(pages, page => Assert.Equal(Papers, page.Total));
        Assert.Equal(Papers, ids.Count);
        Assert.Equal(Papers, ids.Distinct().Count());
    }

    [Theory]
    [InlineData(11_999)]
    [InlineData(10_001)]
    [InlineData(1)]
    public async Task A_page_has_the_items_of_its_number_at_any_depth(int number)
    {
        var papers = await catalogue.Browser.GetAsync($"/papers?sort=title&fields=title&perPage=1&page={number}");

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"Paper {number - 1:00000}"), (string)papers.Items[0]["title"]!);
        Assert.Equal(Papers, papers.Total);
    }

    [Fact]
    public async Task A_facet_says_how_many_values_there_are_beyond_those_that_it_lists()
    {
        var facet = (await catalogue.Browser.GetAsync("/papers?perPage=1&facets=author&facetLimit=200")).Body["facets"]!["author"]!;
        var values = await catalogue.Browser.GetAsync((string)facet["valuesUrl"]!);

        Assert.Equal(200, facet["values"]!.AsArray().Count);
        Assert.Equal(Papers, (int)facet["distinct"]!);
        Assert.Equal(Papers, values.Total);
    }

    [Theory]
    [InlineData("author", "uthor-5000", "author-5000")]
    [InlineData("author", "xauthor-5000", "author-5000")]
    [InlineData("author", "auhtor-5000", "author-5000")]
    public async Task The_nearest_of_many_ids_is_suggested_wherever_the_wrong_letter_is(string filter, string typed, string meant)
    {
        var problem = await catalogue.Factory.CreateClient().GetProblemAsync($"/papers?{filter}={typed}", 400, "invalid-query");

        Assert.Equal(meant, problem.Only(filter).Suggestion);
    }

    [Theory]
    [InlineData("zaper-05000")]
    [InlineData("paepr-05000")]
    public async Task So_it_is_for_an_id_that_is_looked_up_in_vain(string typed)
    {
        var reply = await catalogue.Browser.GetAsync($"/papers?id={typed}");

        Assert.Equal("paper-05000", (string)Assert.Single(reply.Body["missing"]!.AsArray())!["suggestion"]!);
    }

    public sealed class LargeCatalogue : IAsyncLifetime
    {
        public CatalogueFactory Factory { get; } = new(isSeeded: false);

        internal Browser Browser { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Browser = new Browser(Factory);
            await Factory.Writer.StoreAsync(
                [new SourceRecord(SourceKind.File, "large.txt", new DateOnly(2024, 1, 2), null, Enumerable.Range(0, Papers).Select(Record))],
                CancellationToken.None);
        }

        public async Task DisposeAsync() => await Factory.DisposeAsync();

        private static PaperRecord Record(int number) => new()
        {
            RecordKey = $"{number}",
            Title = string.Create(CultureInfo.InvariantCulture, $"Paper {number:00000}"),
            Authors = [new AuthorRecord($"Author {number}", 1)],
        };
    }
}
