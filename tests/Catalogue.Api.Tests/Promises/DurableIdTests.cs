using System.Net;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises;

/// <summary>An id, once published, answers for ever and is never used again.</summary>
public sealed class DurableIdTests : IAsyncLifetime
{
    private Browser _browser = null!;

    public CatalogueFactory Factory { get; } = new(isSeeded: false);

    public async Task InitializeAsync()
    {
        _browser = new Browser(Factory);
        await StoreAsync("1", "Graph model");
        await StoreAsync("2", "Graph model.");
        await StoreAsync("3", "Robot");
    }

    public async Task DisposeAsync() => await Factory.DisposeAsync();

    [Fact]
    public async Task A_merged_id_redirects_to_its_target_also_after_the_target_was_merged()
    {
        var other = (await IdsAsync("/papers")).Single(id => id.StartsWith("graph-model-", StringComparison.Ordinal));
        await Factory.Retirement.MergeAsync("graph-model", other, CancellationToken.None);
        await Factory.Retirement.MergeAsync(other, "robot", CancellationToken.None);

        foreach (var id in new[] { "graph-model", other })
        {
            using var response = await _browser.SendAsync($"/papers/{id}?fields=id");

            Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
            Assert.Equal("/papers/robot?fields=id", response.Headers.Location!.ToString());
            Assert.Equal(["robot"], await IdsAsync($"/papers?id={id}"));
        }
    }

    [Fact]
    public async Task A_merged_id_as_a_filter_means_its_target_and_the_answer_says_so()
    {
        await Factory.Retirement.MergeAsync("graph-model", "robot", CancellationToken.None);
        var reply = await _browser.GetAsync("/papers?id=graph-model,robot");

        Assert.Equal(["robot"], reply.Ids);
        Assert.Equal("id=robot&sort=-published", reply.Query);
        Assert.Equal(1, (await _browser.GetAsync("/papers?id=!graph-model")).Total);
    }

    [Fact]
    public async Task A_deleted_id_is_gone_and_as_a_filter_finds_nothing()
    {
        await Factory.Retirement.DeleteAsync("robot", CancellationToken.None);
        using var response = await _browser.SendAsync("/papers/robot");

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Empty(await IdsAsync("/papers?id=robot"));
        Assert.Equal(["graph-model"], await IdsAsync("/papers?id=robot,graph-model"));
        Assert.Equal(2, (await _browser.GetAsync("/papers?id=!robot")).Total);
    }

    [Fact]
    public async Task A_merged_id_is_gone_once_its_target_is_deleted()
    {
        await Factory.Retirement.MergeAsync("graph-model", "robot", CancellationToken.None);
        await Factory.Retirement.DeleteAsync("robot", CancellationToken.None);
        using var response = await _browser.SendAsync("/papers/graph-model");

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }

    [Fact]
    public async Task The_id_of_a_deleted_paper_is_not_given_to_an_equal_paper()
    {
        var given = new HashSet<string>();
        for (var time = 0; time < 4; time++)
        {
            var id = Assert.Single(await IdsAsync("/papers?q=robot"));
            Assert.True(given.Add(id), $"{id} was given before.");
            await Factory.Retirement.DeleteAsync(id, CancellationToken.None);
            await StoreAsync($"another-{time}", "Robot");
        }
    }

    [Fact]
    public async Task A_deleted_paper_stays_deleted_when_its_record_is_read_again_changed_or_not()
    {
        await Factory.Retirement.DeleteAsync("robot", CancellationToken.None);
        await StoreAsync("3", "Robot");
        await StoreAsync("3", "Robots");

        Assert.Empty(await IdsAsync("/papers?q=robot"));
    }

    [Fact]
    public async Task An_id_survives_a_correction_of_the_title_and_a_second_import()
    {
        await StoreAsync("3", "Zebra");
        await StoreAsync("3", "Zebra");

        Assert.Equal(["robot"], await IdsAsync("/papers?q=zebra"));
        Assert.Empty(await IdsAsync("/papers?q=robot"));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("清华大学")]
    [InlineData("—")]
    public async Task An_affiliation_without_a_slug_is_the_same_one_in_a_later_import(string affiliation)
    {
        await StoreAsync("4", "Token", affiliation);
        await StoreAsync("5", "Prompt", affiliation);
        var affiliations = await _browser.GetAsync("/affiliations");

        Assert.Equal(2, (int)Assert.Single(affiliations.Items)["papers"]!);
    }

    private Task<WriteReport> StoreAsync(string key, string title, params string[] affiliations) => Factory.Writer.StoreAsync(
        [
            new SourceRecord(SourceKind.File, "durable.txt", new DateOnly(2024, 1, 2), null,
                [new PaperRecord { RecordKey = key, Title = title, Affiliations = affiliations }]),
        ],
        CancellationToken.None);

    private async Task<IReadOnlyList<string>> IdsAsync(string url) => (await _browser.GetAsync(url)).Ids;
}
