using Catalogue.Data.Model;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

public sealed class RetirementTests
{
    private static readonly PaperRecord Otters = Some.Paper("a", "Otters", ["Ann Lee"]) with
    {
        Categories = ["CL"],
        Affiliations = ["stanford"],
        Links = ["https://a.example"],
        Identifiers = [Some.Doi("10.1/otters")],
        Authors = [new("Ann Lee", 1) { Affiliations = ["mit"] }],
    };

    private static readonly PaperRecord Herons = Some.Paper("b", "Herons", ["Bo Ng"]) with { Identifiers = [Some.Doi("10.1/herons")] };

    [Fact]
    public async Task A_deleted_paper_leaves_a_tombstone_and_nothing_else()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);
        var key = (await catalogue.PaperAsync("otters")).Key;
        var revision = await catalogue.RevisionAsync();

        await catalogue.Retirement.DeleteAsync("otters", default);

        await using var db = await catalogue.OpenAsync();
        var tombstone = await db.Tombstones.SingleAsync();
        Assert.Equal((ResourceKind.Paper, "otters", revision + 1), (tombstone.Kind, tombstone.Id, tombstone.Revision));
        Assert.Equal(DateTimeKind.Utc, tombstone.DeletedAt.Kind);
        Assert.True(await catalogue.IsTombstoneAsync("otters"));
        Assert.Equal(["herons"], await catalogue.IdsAsync());
        Assert.Empty(await catalogue.FindAsync("otters"));
        foreach (var table in new[] { "PaperCategories", "PaperAffiliations", "Authorships", "AuthorshipAffiliations", "Identifiers", "Links", "PaperSources" })
            Assert.Equal("0", await catalogue.ScalarAsync($"SELECT count(*) FROM {table} WHERE PaperKey = {key}"));
        Assert.Equal("1", await catalogue.ScalarAsync("SELECT sum(Papers) FROM SearchBlocks"));
        Assert.Empty(await catalogue.FindAsync("otters OR -herons"));
    }

    [Fact]
    public async Task Deleting_is_one_revision_and_touches_no_other_paper()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);
        var revision = await catalogue.RevisionAsync();

        await catalogue.Retirement.DeleteAsync("otters", default);

        Assert.Equal(revision + 1, await catalogue.RevisionAsync());
        Assert.Equal(revision, (await catalogue.PaperAsync("herons")).Revision);
        Assert.Equal(["herons"], await catalogue.FindAsync("herons"));
    }

    [Fact]
    public async Task A_deleted_papers_identifier_and_key_in_the_index_can_be_used_again_but_not_its_row()
    {
        await using var catalogue = await StoredAsync(Herons, Otters);
        var key = (await catalogue.PaperAsync("otters")).Key;
        await catalogue.Retirement.DeleteAsync("otters", default);

        await catalogue.StoreAsync(Otters with { RecordKey = "another" });

        var id = (await catalogue.IdsAsync())[^1];
        Assert.True((await catalogue.PaperAsync(id)).Key > key);
        Assert.Equal([id], await catalogue.FindAsync("otters"));
    }

    [Fact]
    public async Task A_deleted_papers_record_does_not_bring_it_back()
    {
        await using var catalogue = await StoredAsync(Herons, Otters);
        await catalogue.Retirement.DeleteAsync("otters", default);
        var revision = await catalogue.RevisionAsync();

        await catalogue.StoreAsync(Otters);
        await catalogue.StoreAsync(Otters with { Title = "Otters, corrected" });

        Assert.Equal(["herons"], await catalogue.IdsAsync());
        Assert.Equal(revision, await catalogue.RevisionAsync());
    }

    [Fact]
    public async Task A_merged_papers_id_redirects_and_its_identifiers_and_sources_move()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);
        var revision = await catalogue.RevisionAsync();

        await catalogue.Retirement.MergeAsync("otters", "herons", default);

        await using var db = await catalogue.OpenAsync();
        var alias = await db.Aliases.SingleAsync();
        Assert.Equal((ResourceKind.Paper, "otters", "herons", revision + 1), (alias.Kind, alias.Id, alias.TargetId, alias.Revision));
        Assert.Equal("herons", await catalogue.TargetAsync("otters"));
        var herons = await catalogue.PaperAsync("herons");
        Assert.Equal(["10.1/herons", "10.1/otters"], herons.Identifiers.Select(known => known.Value).Order());
        Assert.Equal(["a", "b"], herons.Sources.Select(part => part.RecordKey).Order());
        Assert.Equal((revision + 1, revision + 1), (herons.Revision, await catalogue.RevisionAsync()));
        Assert.Equal(["herons"], await catalogue.IdsAsync());
        Assert.Empty(await catalogue.FindAsync("otters"));
        Assert.Equal(["herons"], await catalogue.FindAsync("herons"));
    }

    [Fact]
    public async Task A_chain_of_merges_resolves_in_one_step()
    {
        await using var catalogue = await StoredAsync(Some.Paper("A"), Some.Paper("B"), Some.Paper("C"), Some.Paper("D"));
        await catalogue.Retirement.MergeAsync("a", "b", default);
        await catalogue.Retirement.MergeAsync("b", "c", default);
        await catalogue.Retirement.MergeAsync("c", "d", default);
        var revision = await catalogue.RevisionAsync();

        await using var db = await catalogue.OpenAsync();
        foreach (var id in new[] { "a", "b", "c", "d" })
            Assert.Equal("d", await catalogue.TargetAsync(id));
        Assert.All(await db.Aliases.ToListAsync(), alias => Assert.Equal(revision, alias.Revision));
        Assert.Equal(4, (await catalogue.PaperAsync("d")).Sources.Count);
    }

    [Fact]
    public async Task An_id_that_was_merged_into_a_deleted_paper_leads_to_its_tombstone()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);
        await catalogue.Retirement.MergeAsync("otters", "herons", default);

        await catalogue.Retirement.DeleteAsync("herons", default);

        await using var db = await catalogue.OpenAsync();
        var target = await catalogue.TargetAsync("otters");
        Assert.True(await catalogue.IsTombstoneAsync(target));
    }

    [Theory]
    [InlineData("missing", "herons", "missing")]
    [InlineData("otters", "missing", "missing")]
    [InlineData("deleted", "herons", "deleted")]
    [InlineData("otters", "deleted", "deleted")]
    [InlineData("merged", "otters", "merged")]
    [InlineData("otters", "merged", "merged")]
    [InlineData("otters", "Herons", "Herons")]
    public async Task Only_papers_can_be_merged(string id, string target, string missing)
    {
        await using var catalogue = await StoredAsync(Otters, Herons, Some.Paper("Deleted"), Some.Paper("Merged"));
        await catalogue.Retirement.DeleteAsync("deleted", default);
        await catalogue.Retirement.MergeAsync("merged", "herons", default);
        var before = await catalogue.ContentAsync();

        var exception = await Assert.ThrowsAsync<KeyNotFoundException>(() => catalogue.Retirement.MergeAsync(id, target, default));

        Assert.Equal($"There is no paper with the id '{missing}'.", exception.Message);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_paper_cannot_be_merged_into_itself()
    {
        await using var catalogue = await StoredAsync(Otters);
        var before = await catalogue.ContentAsync();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => catalogue.Retirement.MergeAsync("otters", "otters", default));

        Assert.StartsWith("The paper 'otters' cannot be merged into itself.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task Deleting_an_unknown_or_a_deleted_paper_stores_nothing()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);
        await catalogue.Retirement.DeleteAsync("otters", default);
        var before = await catalogue.ContentAsync();

        foreach (var id in new[] { "missing", "otters" })
        {
            var exception = await Assert.ThrowsAsync<KeyNotFoundException>(() => catalogue.Retirement.DeleteAsync(id, default));
            Assert.Equal($"There is no paper with the id '{id}'.", exception.Message);
        }

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    private static async Task<TestCatalogue> StoredAsync(params PaperRecord[] papers)
    {
        var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(papers);
        return catalogue;
    }
}
