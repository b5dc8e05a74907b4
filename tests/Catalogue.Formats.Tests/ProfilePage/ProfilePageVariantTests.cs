using System.Globalization;
using Catalogue.Formats.ProfilePage;
using Catalogue.Records;

namespace Catalogue.Formats.Tests.ProfilePage;

public sealed class ProfilePageVariantTests
{
    private static readonly DateOnly Retrieved = new(2026, 11, 22);

    [Fact]
    public void Papers_may_begin_at_once_and_then_nobody_is_added()
    {
        var page = Read("CLMar 30, 2023\nA Title\nAnn Bee, Cy Dee\nSome abstract here.");

        Assert.Null(page.Profile);
        Assert.Equal(["Ann Bee", "Cy Dee"], Names(page.Papers.Single()));
    }

    [Fact]
    public void A_heading_without_a_header_is_no_profile() => Assert.Null(Read("50 Papers\n\nCLMar 30, 2023\nA Title").Profile);

    [Fact]
    public void A_header_may_lack_its_field_and_most_figures()
    {
        var page = Read("Zoë Ångström-O'Neil\n1.234 citations\nCLMar 30, 2023\nA Title");

        Assert.Equal(new ProfileRecord { Name = "Zoë Ångström-O'Neil", Citations = 1234 }, page.Profile);
    }

    [Fact]
    public void The_heading_stands_in_for_a_missing_figure() =>
        Assert.Equal(1250, Read("Ann Bee\n1,250 Papers\nCLMar 30, 2023\nA Title").Profile!.Papers);

    [Fact]
    public void A_profile_without_papers_is_a_page() => Assert.Empty(Read("Ann Bee\nstat.ML\nh-index3").Papers);

    [Fact]
    public void Carriage_returns_marks_and_white_space_change_nothing()
    {
        var page = Read(
            "\uFEFFAnn Bee \r\n\r\n \t\r\nCLMar 30, 2023Code\t\r\n\r\n\r\n  A  Title \r\nCy Dee\u00A0\r\nSome abstract here.\r\n\r\n\r\n\r\nMore of it.\r\n");

        var paper = page.Papers.Single();
        Assert.Equal("A  Title", paper.Title);
        Assert.Equal(["Cy Dee", "Ann Bee"], Names(paper));
        Assert.Equal("Some abstract here.\n\nMore of it.", paper.Abstract);
        Assert.Equal(4, paper.Line);
    }

    [Theory]
    [InlineData("stat.MLMar 30, 2023", "stat.ML", "2023-03-30", false)]
    [InlineData("cond-mat.mes-hallJan 3, 2020", "cond-mat.mes-hall", "2020-01-03", false)]
    [InlineData("eess.ASDec 1, 2021Code", "eess.AS", "2021-12-01", true)]
    [InlineData("physics.soc-phSeptember 30, 1999", "physics.soc-ph", "1999-09-30", false)]
    [InlineData("LGMay 5, 2022", "LG", "2022-05-05", false)]
    [InlineData("quant-phFebruary 29, 2024Code", "quant-ph", "2024-02-29", true)]
    [InlineData("Nonsense.XYZ9Sept 9, 2009", "Nonsense.XYZ9", "2009-09-09", false)]
    [InlineData("March 30, 2023Code", null, "2023-03-30", true)]
    [InlineData("Jul 4, 2023", null, "2023-07-04", false)]
    public void A_badge_glues_any_category_to_a_date_and_a_code_badge(string badge, string? category, string published, bool hasCode)
    {
        var paper = Read(badge + "\nA Title").Papers.Single();

        Assert.Equal(category is null ? [] : [category], paper.Categories);
        Assert.Equal(category is not null, paper.HasPrimaryCategory);
        Assert.Equal(published, paper.Published.ToString());
        Assert.Equal(hasCode, paper.HasCode);
    }

    [Theory]
    [InlineData("Feb 23", "2026-11-22", "2026-02-23")]
    [InlineData("Nov 22", "2026-11-22", "2026-11-22")]
    [InlineData("Nov 23", "2026-11-22", "2025-11-23")]
    [InlineData("Dec 30", "2027-01-02", "2026-12-30")]
    [InlineData("Feb 29", "2026-11-22", "2024-02-29")]
    [InlineData("Feb 29", "1903-01-01", "1896-02-29")]
    [InlineData("Feb 29", "2024-02-28", "2020-02-29")]
    public void A_date_without_a_year_is_the_latest_that_is_not_in_the_future(string date, string retrieved, string published)
    {
        var page = ProfilePageReader.Read($"CL{date}Code\nA Title", "page.txt", DateOnly.ParseExact(retrieved, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        var paper = page.Papers.Single();
        Assert.Equal(published, paper.Published.ToString());
        Assert.True(paper.PublishedYearInferred);
    }

    [Fact]
    public void Authors_may_be_cut_and_have_any_number_of_affiliations()
    {
        var papers = Read("""
            Mar 1, 2023
            First
            Ann Bee et al.
            Mar 2, 2023
            Second
            bell hooks, 3rd Author · stanford, eth-zurich, stanford
            Mar 3, 2023
            Third
            Sammy Davis, Jr., José Müller-d'Arcy, 李明, Johannes van der Waals et al. · max-planck
            """).Papers;

        Assert.True(papers[0].AuthorsTruncated);
        Assert.Empty(papers[0].Affiliations);
        Assert.False(papers[1].AuthorsTruncated);
        Assert.Equal(["bell hooks", "3rd Author"], Names(papers[1]));
        Assert.Equal(["stanford", "eth-zurich"], papers[1].Affiliations);
        Assert.True(papers[2].AuthorsTruncated);
        Assert.Equal(["Sammy Davis, Jr.", "José Müller-d'Arcy", "李明", "Johannes van der Waals"], Names(papers[2]));
    }

    [Fact]
    public void An_abstract_is_not_mistaken_for_authors()
    {
        var papers = Read("""
            Mar 1, 2023
            No authors
            We show that a · b is large, as do Smith, Jones et al. in their work.

            It has a second paragraph.
            And a line under it.
            Mar 2, 2023
            Neither authors nor abstract
            """).Papers;

        Assert.All(papers, paper => Assert.Empty(paper.Authors));
        Assert.Equal(
            "We show that a · b is large, as do Smith, Jones et al. in their work.\n\nIt has a second paragraph.\nAnd a line under it.",
            papers[0].Abstract);
        Assert.Null(papers[1].Abstract);
    }

    [Fact]
    public void A_title_may_look_like_anything_but_a_badge()
    {
        var papers = Read("""
            Mar 1, 2023
            Plato, Socrates
            Ann Bee
            Mar 2, 2023
            Comment on Smith et al.
            Ann Bee
            Mar 3, 2023
            250 Papers
            Ann Bee
            """).Papers;

        Assert.Equal(["Plato, Socrates", "Comment on Smith et al.", "250 Papers"], papers.Select(paper => paper.Title));
        Assert.All(papers, paper => Assert.Equal(["Ann Bee"], Names(paper)));
    }

    [Fact]
    public void The_profiles_person_is_added_without_position_unless_listed_in_any_spelling()
    {
        var papers = Read("""
            Łucja Brûlé
            Mar 1, 2023
            Listed
            Ann Bee, ŁUCJA BRULE
            Mar 2, 2023
            Not listed
            Ann Bee et al.
            Mar 3, 2023
            Without authors
            """).Papers;

        Assert.Equal(["Ann Bee", "ŁUCJA BRULE"], Names(papers[0]));
        Assert.Equal(["Ann Bee", "Łucja Brûlé"], Names(papers[1]));
        Assert.Equal([1, null], papers[1].Authors.Select(author => author.Position));
        Assert.Null(papers[2].Authors.Single().Position);
        Assert.False(papers[2].AuthorsTruncated);
    }

    [Fact]
    public void The_same_title_on_another_day_is_another_paper() =>
        Assert.Equal(2, Read("Mar 1, 2023\nA Title\nMar 2, 2023\nA Title").Papers.Select(paper => paper.RecordKey).Distinct().Count());

    private static ProfilePageContents Read(string text) => ProfilePageReader.Read(text, "page.txt", Retrieved);

    private static IEnumerable<string> Names(PaperRecord paper) => paper.Authors.Select(author => author.Name);
}
