using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Open;

/// <summary>P8, what is remembered is never older than what is stored.</summary>
public sealed class FreshnessTests
{
    [Fact]
    public async Task A_write_is_seen_by_the_next_request_and_changes_the_tags_of_lists()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        await catalogue.StoreAsync("1", "First");
        await SeesAsync(catalogue, catalogue);
    }

    [Fact]
    public async Task A_write_by_another_program_on_the_same_database_is_seen_too()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        await catalogue.StoreAsync("1", "First");
        await using var other = new CatalogueFactory(isSeeded: false, catalogue.Place);
        await SeesAsync(catalogue, other);
    }

    [Fact]
    public async Task The_tag_of_a_paper_changes_only_when_the_paper_does()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        using var client = catalogue.CreateClient();
        await catalogue.StoreAsync("1", "First");
        var tag = await client.TagAsync("/papers/first");

        await catalogue.StoreAsync("2", "Second");
        await catalogue.StoreAsync("2", "Second", "changed");
        await catalogue.Retirement.DeleteAsync("second", CancellationToken.None);
        Assert.Equal(tag, await client.TagAsync("/papers/first"));
        Assert.Equal(304, (int)(await client.AskAsync("/papers/first", ("If-None-Match", tag))).StatusCode);

        await catalogue.StoreAsync("1", "First", "changed");
        Assert.NotEqual(tag, await client.TagAsync("/papers/first"));
        Assert.Equal("changed", (string)JsonNode.Parse(await client.GetStringAsync(new Uri("/papers/first", UriKind.Relative)))!["abstract"]!);
    }

    [Fact]
    public async Task The_tag_of_a_paper_changes_when_another_is_merged_into_it()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        using var client = catalogue.CreateClient();
        await catalogue.StoreAsync("1", "First");
        await catalogue.StoreAsync("2", "Second");
        var tag = await client.TagAsync("/papers/first");

        await catalogue.Retirement.MergeAsync("second", "first", CancellationToken.None);

        Assert.NotEqual(tag, await client.TagAsync("/papers/first"));
    }

    [Fact]
    public async Task A_write_that_changes_nothing_changes_no_tag()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        using var client = catalogue.CreateClient();
        await catalogue.StoreAsync("1", "First");
        var tag = await client.TagAsync("/papers");

        await catalogue.StoreAsync("1", "First");

        Assert.Equal(tag, await client.TagAsync("/papers"));
    }

    [Fact]
    public async Task Another_catalogue_with_the_same_papers_has_tags_of_its_own()
    {
        await using var one = new CatalogueFactory();
        await using var other = new CatalogueFactory();

        Assert.NotEqual(await one.CreateClient().TagAsync("/papers"), await other.CreateClient().TagAsync("/papers"));
    }

    [Fact]
    public async Task No_answer_is_older_than_what_was_stored_before_it_was_asked_for()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        using var client = catalogue.CreateClient();
        var stored = 0;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var before = 0; before < 20;)
            {
                before = Volatile.Read(ref stored);
                var papers = JsonNode.Parse(await client.GetStringAsync(new Uri("/papers", UriKind.Relative)))!;
                Assert.InRange((int)papers["total"]!, before, 20);
            }
        }));
        var reading = Task.WhenAll(readers);

        for (var written = 1; written <= 20; written++)
        {
            await catalogue.StoreAsync($"{written}", $"Paper {written}");
            Volatile.Write(ref stored, written);
        }

        await reading;
    }

    private static async Task SeesAsync(CatalogueFactory reader, CatalogueFactory writer)
    {
        using var client = reader.CreateClient();
        foreach (var list in new[] { "/papers", "/authors", "/categories", "/stats", "/papers?facets=year", "/authors/ada-lovelace/papers", "/authors/ada-lovelace" })
        {
            var before = await client.TagAsync(list);
            Assert.Equal(before, await client.TagAsync(list));
            await writer.StoreAsync(list, $"Written for {list}");

            using var after = await client.AskAsync(list, ("If-None-Match", before));

            Assert.Equal(200, (int)after.StatusCode);
            Assert.NotEqual(before, after.Header("ETag"));
        }

        Assert.Equal(8, (int)JsonNode.Parse(await client.GetStringAsync(new Uri("/papers", UriKind.Relative)))!["total"]!);
    }
}
