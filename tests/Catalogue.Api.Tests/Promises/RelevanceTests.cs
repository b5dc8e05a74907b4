using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Oracle;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P4: the order by relevance, which goes with everything that goes with <c>q</c>.</summary>
public sealed class RelevanceTests
{
    private const int Copies = 6;

    [Fact]
    public async Task A_word_in_a_title_counts_more_than_in_an_abstract_and_equals_are_in_the_order_of_ids()
    {
        await using var factory = new CatalogueFactory(isSeeded: false);
        await factory.Writer.StoreAsync([new SourceRecord(SourceKind.File, "relevance.txt", new DateOnly(2024, 1, 2), null, Records())], CancellationToken.None);
        var browser = new Browser(factory);

        var byRelevance = await browser.GetAsync("/papers?q=graph&facets=year");
        var newest = await browser.GetAsync("/papers?q=graph&sort=-published");

        Assert.Equal([.. Enumerable.Repeat("Graph token", Copies), "Robot model"], byRelevance.Items.Select(item => (string)item["title"]!));
        Assert.Equal(byRelevance.Ids.Take(Copies).Order(PlainText.ByCodePoint), byRelevance.Ids.Take(Copies));
        Assert.Equal("q=graph&sort=relevance", byRelevance.Query);
        Assert.Equal(byRelevance.Ids.Order(StringComparer.Ordinal), newest.Ids.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<PaperRecord> Records() =>
    [
        Record("1", "Robot model", "A graph", "Ana"),
        .. Enumerable.Range(0, 2 * Copies).Select(other => Record($"other-{other}", "Zebra", "A token", "Bob")),
        .. Enumerable.Range(0, Copies).Select(copy => Record($"copy-{copy}", "Graph token", "A token", "Ana")),
    ];

    private static PaperRecord Record(string key, string title, string text, string author) =>
        new() { RecordKey = key, Title = title, Abstract = text, Authors = [new AuthorRecord(author, 1)] };
}
