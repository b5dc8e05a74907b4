using Catalogue.Data.Writing;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Writing;

/// <summary>The records of merged papers are read again like all others.</summary>
public sealed class MergedRecordTests
{
    private static readonly PaperRecord Otters = Some.Paper("a", "Otters", ["Ann Lee"]) with { Identifiers = [Some.Doi("10.1/otters")] };
    private static readonly PaperRecord Herons = Some.Paper("b", "Herons", ["Bo Ng"]) with { Identifiers = [Some.Doi("10.1/herons")] };

    [Fact]
    public async Task Both_records_unchanged_change_nothing()
    {
        await using var catalogue = await MergedAsync();
        var before = await catalogue.ContentAsync();

        var report = await catalogue.StoreAsync(Herons, Otters);

        Assert.Equal((0, 0, 2), (report.Created, report.Updated, report.Unchanged));
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_change_of_the_merged_record_adds_its_identifiers_and_leaves_what_the_paper_says()
    {
        await using var catalogue = await MergedAsync();

        var report = await catalogue.StoreAsync(Otters with { Title = "Sea otters", Identifiers = [Some.Doi("10.1/sea-otters")] });

        var paper = await catalogue.PaperAsync("herons");
        Assert.Equal(("Herons", report.Revision), (paper.Title, paper.Revision));
        Assert.Equal(["10.1/herons", "10.1/otters", "10.1/sea-otters"], paper.Identifiers.Select(known => known.Value).Order());
        Assert.Equal(["herons"], await catalogue.FindAsync("herons bo"));
        Assert.Empty(await catalogue.FindAsync("otters"));
    }

    [Fact]
    public async Task A_change_of_the_papers_own_record_keeps_the_identifiers_of_the_merged_one()
    {
        await using var catalogue = await MergedAsync();

        await catalogue.StoreAsync(Herons with { Title = "Grey herons" });

        var paper = await catalogue.PaperAsync("herons");
        Assert.Equal("Grey herons", paper.Title);
        Assert.Equal(["10.1/herons", "10.1/otters"], paper.Identifiers.Select(known => known.Value).Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_both_records_change_in_one_write_the_paper_is_indexed_once(bool mergedFirst)
    {
        await using var catalogue = await MergedAsync();
        var (own, merged) = (Herons with { Title = "Grey herons" }, Otters with { Title = "Sea otters" });

        var report = await catalogue.StoreAsync(mergedFirst ? [merged, own] : [own, merged]);

        Assert.Equal(new WriteReport(0, 1, 0, report.Revision), report);
        Assert.Equal("Grey herons", (await catalogue.PaperAsync("herons")).Title);
        Assert.Equal(["herons"], await catalogue.FindAsync("grey"));
        Assert.Equal("1", await catalogue.ScalarAsync("SELECT coalesce(sum(Papers), 0) FROM SearchBlocks"));
        await catalogue.Retirement.DeleteAsync("herons", default);
        Assert.Equal("0", await catalogue.ScalarAsync("SELECT count(*) FROM SearchPages"));
    }

    private static async Task<TestCatalogue> MergedAsync()
    {
        var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Otters, Herons);
        await catalogue.Retirement.MergeAsync("otters", "herons", default);
        return catalogue;
    }
}
