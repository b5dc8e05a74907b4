using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Writing;
using Catalogue.Oracle;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P1: each answer is read from one revision, and everything in it agrees, while someone writes.</summary>
public sealed class CompleteSnapshotTests
{
    private const int Batch = 3;
    private const int Most = 150;
    private const int Revisions = 25;

    private static readonly string[] Facets = ["year", "hasCode", "category", "affiliation"];

    [Fact]
    public Task A_list_agrees_with_its_facets_and_its_total_while_someone_writes() => WhileWritingAsync(
        $"/papers?perPage=200&facets={string.Join(',', Facets)}", (_, reply) =>
        {
            var alone = new PlainCatalogue(reply.Read<PlainPaper[]>("items"), [], new HashSet<string>());

            Assert.Equal(reply.Ids.Count, reply.Total);
            Assert.Equal(0, alone.Papers.Count(paper => paper.Title.StartsWith("Batch", StringComparison.Ordinal)) % Batch);
            Assert.All(Facets, facet => Assert.Equal(alone.Facet(new Ask("/papers"), facet, Expected.DefaultLimit), reply.Facet(facet)));
            return Task.CompletedTask;
        });

    [Fact]
    public Task Figures_agree_with_each_other_while_someone_writes() => WhileWritingAsync("/stats", (_, reply) =>
    {
        var computed = reply.Body["computed"]!;
        var papers = (int)computed["papers"]!["count"]!;

        Assert.Equal(papers, (int)computed["withCode"]!["of"]!);
        Assert.Equal(papers, Sum(computed["byYear"]!));
        Assert.Equal(papers, Sum(computed["byMonth"]!));
        Assert.Equal(papers, Sum(computed["byCategory"]!["values"]!));
        return Task.CompletedTask;
    });

    [Fact]
    public Task A_walk_whose_pages_name_one_revision_has_as_many_items_as_its_total() => WhileWritingAsync("/papers?perPage=60", async (browser, first) =>
    {
        var pages = await browser.WalkAsync(first.Url);
        if (pages.All(page => page.Revision == pages[0].Revision))
            Assert.Equal(pages[0].Total, pages.SelectMany(page => page.Ids).Distinct().Count());
        Assert.Equal(pages.Select(page => page.Revision).Order(), pages.Select(page => page.Revision));
    });

    /// <summary>Reads until enough revisions were seen; the revision only grows, and one revision has one answer.</summary>
    private async Task WhileWritingAsync(string url, Func<Browser, Reply, Task> agrees)
    {
        await using var factory = new CatalogueFactory(isSeeded: false);
        var browser = new Browser(factory);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(factory, enough.Token));
        var seen = new SortedDictionary<long, string>();
        while (seen.Count < Revisions && !writing.IsCompleted)
        {
            var reply = await browser.GetAsync(url);
            await agrees(browser, reply);
            Assert.True(seen.Count == 0 || reply.Revision >= seen.Keys.Max(), "The revision went back.");
            Assert.Equal(seen.GetValueOrDefault(reply.Revision, reply.Body.ToJsonString()), reply.Body.ToJsonString());
            seen[reply.Revision] = reply.Body.ToJsonString();
        }

        await enough.CancelAsync();
        await writing;
        Assert.Equal(Revisions, seen.Count);
    }

    /// <summary>Stores papers three at a time, changes and deletes others, until it is enough.</summary>
    private static async Task WriteAsync(CatalogueFactory factory, CancellationToken enough)
    {
        for (var round = 0; !enough.IsCancellationRequested; round++)
        {
            var batch = round % (Most / 2 / Batch);
            await StoreAsync(factory, Enumerable.Range(0, Batch).Select(part => Record($"batch-{batch}-{part}", $"Batch {batch} {part}", round)));
            var passing = $"passing-{round / 20}";
            await StoreAsync(factory, [Record(round % 20 == 3 ? passing : $"single-{round % 20}", $"Single {round}", round)]);
            if (round % 20 == 19)
                await DeleteAsync(factory, passing);
        }
    }

    private static async Task DeleteAsync(CatalogueFactory factory, string recordKey)
    {
        await using var db = await factory.OpenDatabaseAsync();
        var id = db.PaperSources.Where(source => source.RecordKey == recordKey)
            .Join(db.Papers, source => source.PaperKey, paper => paper.Key, (_, paper) => paper.Id).Single();
        await factory.Retirement.DeleteAsync(id, CancellationToken.None);
    }

    private static Task<WriteReport> StoreAsync(CatalogueFactory factory, IEnumerable<PaperRecord> records) => factory.Writer.StoreAsync(
        [new SourceRecord(SourceKind.Feed, "writer", new DateOnly(2024, 1, 2), null, records)], CancellationToken.None);

    private static PaperRecord Record(string key, string title, int round) => new()
    {
        RecordKey = key,
        Title = title,
        Abstract = string.Create(CultureInfo.InvariantCulture, $"Round {round}."),
        Published = round % 4 == 0 ? null : PublicationDate.OfDay(new DateOnly(2020 + (round % 3), 1 + (round % 12), 1)),
        Categories = [round % 2 == 0 ? "CL" : "LG"],
        Affiliations = round % 5 == 0 ? [] : [$"lab-{round % 7}"],
        HasCode = round % 3 == 0,
    };

    private static int Sum(JsonNode values) => values.AsArray().Sum(value => (int)value!["count"]!);
}
