using Catalogue.Data.Writing;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

public sealed class StoreTests
{
    private static readonly SourceRecord Seed =
        new(SourceKind.Document, SeedFolder.Document, SeedFolder.Retrieved, SeedPage.Read.Profile, SeedPage.Read.Papers);

    [Fact]
    public async Task Storing_the_same_again_changes_nothing_not_even_the_revision()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var (before, revision) = (await catalogue.ContentAsync(), await catalogue.RevisionAsync());

        var report = await catalogue.Writer.StoreAsync([Seed], default);

        Assert.Equal(new WriteReport(0, 0, 50, revision), report);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_write_is_one_revision_however_much_it_brings()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var revision = await catalogue.RevisionAsync();

        var report = await catalogue.Writer.StoreAsync([Seed, Some.Source(Some.Paper("Another"))], default);

        Assert.Equal(new WriteReport(51, 0, 0, revision + 1), report);
        Assert.Equal(revision + 1, await catalogue.RevisionAsync());
        await using var db = await catalogue.OpenAsync();
        Assert.All(await db.Papers.ToListAsync(), paper => Assert.Equal(revision + 1, paper.Revision));
    }

    [Fact]
    public async Task A_write_without_records_is_no_revision()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var before = await catalogue.ContentAsync();

        await catalogue.Writer.StoreAsync([], default);
        await catalogue.Writer.StoreAsync([Seed with { Papers = [], Profile = null }], default);

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_changed_record_changes_its_paper_and_no_other()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var first = await catalogue.StoreAsync(Some.Paper("a", "Otters", ["Ann Lee"]), Some.Paper("b", "Beavers", ["Bo Ng"]));
        var before = await catalogue.PaperAsync("otters");

        var report = await catalogue.StoreAsync(Some.Paper("a", "Herons", ["Ann Lee", "Cy Ode"]), Some.Paper("b", "Beavers", ["Bo Ng"]));

        Assert.Equal(new WriteReport(0, 1, 1, first.Revision + 1), report);
        var after = await catalogue.PaperAsync("otters");
        Assert.Equal((before.Key, "Herons", "herons", first.Revision + 1), (after.Key, after.Title, after.TitleSortKey, after.Revision));
        Assert.Equal(["Ann Lee", "Cy Ode"], after.Authorships.Select(authorship => authorship.NameAsWritten));
        Assert.Equal(first.Revision, (await catalogue.PaperAsync("beavers")).Revision);
    }

    [Fact]
    public async Task The_search_index_follows_a_changed_record()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("a", "Otters", ["Ann Lee"]) with { Abstract = "In rivers." }, Some.Paper("Beavers"));

        await catalogue.StoreAsync(Some.Paper("a", "Herons", ["Cy Ode"]) with { Abstract = "On lakes." });

        foreach (var word in new[] { "otters", "ann", "rivers" })
            Assert.Empty(await catalogue.FindAsync(word));
        foreach (var word in new[] { "herons", "cy", "lakes" })
            Assert.Equal(["otters"], await catalogue.FindAsync(word));
        Assert.Equal(["beavers"], await catalogue.FindAsync("beavers"));
        Assert.Equal("2", await catalogue.ScalarAsync("SELECT coalesce(sum(Papers), 0) FROM SearchBlocks"));
    }

    [Fact]
    public async Task Everything_that_a_record_no_longer_says_is_gone()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("a", "Otters", ["Ann Lee", "Bo Ng"]) with
        {
            Abstract = "At https://github.com/a/b.",
            Published = new PublicationDate(new DateOnly(2023, 3, 1), DatePrecision.Month),
            PublishedYearInferred = true,
            Categories = ["CL", "LG"],
            Affiliations = ["stanford"],
            AuthorsTruncated = true,
            HasCode = true,
            CodeUrl = "https://github.com/a/b",
            Links = ["https://github.com/a/b"],
            Identifiers = [Some.Doi("10.1/a")],
        });

        await catalogue.StoreAsync(Some.Paper("a", "Otters", []));

        var paper = await catalogue.PaperAsync("otters");
        Assert.Equal((null, null, null, null), (paper.Abstract, paper.Published, paper.PublishedPrecision, paper.Year));
        Assert.Equal((int.MaxValue, int.MaxValue), (paper.NewestFirst, paper.OldestFirst));
        Assert.Equal((false, false, false, null), (paper.PublishedYearInferred, paper.AuthorsTruncated, paper.HasCode, paper.CodeUrl));
        Assert.Null(paper.PrimaryCategory);
        Assert.Empty(paper.Categories);
        Assert.Empty(paper.Authorships);
        Assert.Empty(paper.Affiliations);
        Assert.Empty(paper.Links);
        Assert.Empty(paper.Identifiers);
        Assert.Single(paper.Sources);
    }

    [Fact]
    public async Task A_record_that_a_later_document_leaves_out_keeps_its_paper_date_and_revision()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var first = await catalogue.StoreAsync(Some.Paper("Otters"), Some.Paper("Beavers"));
        var later = Some.Retrieved.AddDays(7);

        var report = await catalogue.Writer.StoreAsync([Some.Source(Some.Paper("Otters")) with { Retrieved = later }], default);

        Assert.Equal(new WriteReport(0, 1, 0, first.Revision + 1), report);
        var (otters, beavers) = (await catalogue.PaperAsync("otters"), await catalogue.PaperAsync("beavers"));
        Assert.Equal((later, first.Revision + 1), (otters.Sources[0].Retrieved, otters.Revision));
        Assert.Equal((Some.Retrieved, first.Revision), (beavers.Sources[0].Retrieved, beavers.Revision));
    }

    [Fact]
    public async Task One_key_in_two_sources_is_two_papers()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        await catalogue.Writer.StoreAsync([Some.Source("a.txt", Some.Paper("1", "Otters", [])), Some.Source("b.txt", Some.Paper("1", "Herons", []))], default);

        Assert.Equal(["otters", "herons"], await catalogue.IdsAsync());
    }
}
