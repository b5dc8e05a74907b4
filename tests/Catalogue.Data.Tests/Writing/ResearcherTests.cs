using Catalogue.Data.Model;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

public sealed class ResearcherTests
{
    private static readonly ProfileRecord Profile = new()
    {
        Name = "Ann Lee",
        Field = "CL",
        HIndex = 12,
        Papers = 34,
        Citations = 567,
        NoveltyPercent = 8,
        AiScore = 9,
    };

    [Fact]
    public async Task A_profile_makes_its_author_a_researcher_with_what_it_reports()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var paper = await catalogue.StoreAsync(Some.Paper("One", "ANN LEE"));
        var report = await catalogue.Writer.StoreAsync([Some.Profile(Profile)], default);

        var researcher = await ResearcherAsync(catalogue);

        Assert.Equal(("ann-lee", "ANN LEE", paper.Revision), (researcher.Author!.Id, researcher.Author.Name, researcher.Author.Revision));
        Assert.Equal(("CL", 12, 34, 567, 8, 9), (researcher.Field!.Code, researcher.HIndex, researcher.Papers, researcher.Citations, researcher.NoveltyPercent, researcher.AiScore));
        Assert.Equal(("profile.txt", Some.Retrieved, report.Revision), (researcher.Source!.Name, researcher.Retrieved, researcher.Revision));
    }

    [Fact]
    public async Task The_same_profile_again_changes_nothing()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.Writer.StoreAsync([Some.Profile(Profile)], default);
        var before = await catalogue.ContentAsync();

        await catalogue.Writer.StoreAsync([Some.Profile(Profile)], default);

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task Figures_that_a_profile_no_longer_reports_are_gone_with_its_field()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.Writer.StoreAsync([Some.Profile(Profile)], default);

        var report = await catalogue.Writer.StoreAsync([Some.Profile(new ProfileRecord { Name = "Ann Lee" })], default);

        var researcher = await ResearcherAsync(catalogue);
        Assert.Equal((null, null, null, null), (researcher.Field, researcher.HIndex, researcher.Papers, researcher.AiScore));
        Assert.Equal(report.Revision, researcher.Revision);
    }

    [Theory]
    [InlineData("odd.XX")]
    [InlineData("LG")]
    public async Task A_field_can_change_and_be_one_never_seen_before(string field)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.Writer.StoreAsync([Some.Profile(Profile with { Field = field })], default);
        Assert.Equal(field, (await ResearcherAsync(catalogue)).Field!.Code);

        await catalogue.Writer.StoreAsync([Some.Profile(Profile)], default);
        await catalogue.Writer.StoreAsync([Some.Profile(Profile with { Field = field + "2" })], default);

        Assert.Equal(field + "2", (await ResearcherAsync(catalogue)).Field!.Code);
    }

    [Fact]
    public async Task A_later_retrieval_is_a_change_of_the_researcher()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.Writer.StoreAsync([Some.Profile(Profile)], default);

        var report = await catalogue.Writer.StoreAsync([Some.Profile(Profile, retrieved: Some.Retrieved.AddDays(1))], default);

        var researcher = await ResearcherAsync(catalogue);
        Assert.Equal((Some.Retrieved.AddDays(1), report.Revision), (researcher.Retrieved, researcher.Revision));
    }

    [Theory]
    [InlineData(1, "b.txt")]
    [InlineData(0, "a.txt")]
    [InlineData(-1, "a.txt")]
    public async Task Of_two_pages_about_one_person_the_later_counts_and_both_again_change_nothing(int days, string counts)
    {
        SourceRecord[] pages = [Some.Profile(Profile, "a.txt"), Some.Profile(Profile with { HIndex = 99 }, "b.txt", Some.Retrieved.AddDays(days))];
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.Writer.StoreAsync(pages, default);
        var before = await catalogue.ContentAsync();

        await catalogue.Writer.StoreAsync(pages, default);

        Assert.Equal(before, await catalogue.ContentAsync());
        Assert.Equal(counts, (await ResearcherAsync(catalogue)).Source!.Name);
    }

    private static async Task<Researcher> ResearcherAsync(TestCatalogue catalogue)
    {
        await using var db = await catalogue.OpenAsync();
        return await db.Researchers.Include(known => known.Author).Include(known => known.Field).Include(known => known.Source).SingleAsync();
    }
}
