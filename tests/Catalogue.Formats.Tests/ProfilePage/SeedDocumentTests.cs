using Catalogue.Records;

namespace Catalogue.Formats.Tests.ProfilePage;

public sealed class SeedDocumentTests
{
    private static readonly IReadOnlyList<PaperRecord> Papers = SeedPage.Read.Papers;

    [Fact]
    public void The_header_reports_its_figures() => Assert.Equal(
        new ProfileRecord
        {
            Name = "Percy Liang",
            Field = "CL",
            HIndex = 169,
            Papers = 250,
            Citations = 120327,
            NoveltyPercent = 51,
            AiScore = 64,
        },
        SeedPage.Read.Profile);

    [Fact]
    public void There_are_50_papers_in_9_categories()
    {
        Assert.Equal(50, Papers.Count);
        Assert.Equal(
            "CL 20, LG 18, CV 3, CY 2, RO 2, SD 2, CR 1, DC 1, HC 1",
            Counts(Papers.SelectMany(paper => paper.Categories)));
        Assert.All(Papers, paper => Assert.True(paper.HasPrimaryCategory));
    }

    [Fact]
    public void Twelve_have_the_code_badge_and_eleven_of_them_a_repository()
    {
        Assert.Equal(12, Papers.Count(paper => paper.HasCode == true));
        Assert.Equal(11, Papers.Count(paper => paper.CodeUrl is not null));
        Assert.All(Papers.Where(paper => paper.CodeUrl is not null), paper =>
        {
            Assert.True(paper.HasCode);
            Assert.StartsWith("https://github.com/", paper.CodeUrl, StringComparison.Ordinal);
            Assert.Contains(paper.CodeUrl, paper.Links);
        });
    }

    [Fact]
    public void Links_are_cleaned_and_a_project_page_is_no_repository()
    {
        Assert.Equal(15, Papers.Sum(paper => paper.Links.Count));
        Assert.Equal(
            ["https://crfm.stanford.edu/heim/v1.1.0", "https://github.com/stanford-crfm/helm"],
            Paper("Holistic Evaluation of Text-To-Image Models").Links);
        Assert.Equal("https://github.com/chrisdonahue/sheetsage", Paper("Melody transcription via generative pre-training").CodeUrl);

        var cybench = Papers.Single(paper => paper.Title.StartsWith("Cybench", StringComparison.Ordinal));

        Assert.Equal(["https://cybench.github.io"], cybench.Links);
        Assert.Null(cybench.CodeUrl);
    }

    [Fact]
    public void Fifteen_papers_have_no_affiliation_and_the_others_have_nine_different_ones()
    {
        Assert.Equal(
            "stanford 27, microsoft-research 3, cmu 2, allen-ai 1, amazon-science 1, berkeley 1, eth-zurich 1, utoronto 1, uw 1",
            Counts(Papers.SelectMany(paper => paper.Affiliations)));
        Assert.Equal(15, Papers.Count(paper => paper.Affiliations.Count == 0));
    }

    [Fact]
    public void Forty_three_author_lists_are_cut() => Assert.Equal(43, Papers.Count(paper => paper.AuthorsTruncated));

    [Fact]
    public void Ninety_six_people_are_listed_and_the_profiles_person_is_an_author_of_every_paper()
    {
        var listed = Papers.SelectMany(paper => paper.Authors).Where(author => author.Position is not null).Select(author => author.Name);

        Assert.Equal(96, listed.Distinct().Count());
        Assert.Equal(15, listed.Count(name => name == "Percy Liang"));
        Assert.All(Papers, paper => Assert.Single(paper.Authors, author => author.Name == "Percy Liang"));
        Assert.All(Papers, paper => Assert.Equal(
            paper.Authors.Select((author, index) => author.Position is null ? (int?)null : index + 1),
            paper.Authors.Select(author => author.Position)));
        Assert.Equal(35, Papers.Count(paper => paper.Authors[^1] is { Name: "Percy Liang", Position: null }));
    }

    [Fact]
    public void The_years_add_up_and_one_is_inferred()
    {
        Assert.Equal("2022 23, 2023 23, 2024 3, 2026 1", string.Join(", ", Papers
            .GroupBy(paper => paper.Published!.Value.FirstDay.Year).OrderBy(year => year.Key)
            .Select(year => $"{year.Key} {year.Count()}")));
        Assert.All(Papers, paper => Assert.Equal(DatePrecision.Day, paper.Published!.Value.Precision));

        var inferred = Assert.Single(Papers, paper => paper.PublishedYearInferred);

        Assert.Equal("2026-02-23", inferred.Published.ToString());
        Assert.True(inferred.HasCode);
        Assert.Null(inferred.CodeUrl);
    }

    [Fact]
    public void What_was_read_prints_as_the_very_bytes_of_the_document() =>
        Assert.Equal(SeedFolder.Text, ProfilePagePrinter.Print(SeedPage.Read, Layout.OfTheSeed).TrimEnd('\n'));

    [Fact]
    public void Lines_are_those_of_the_document()
    {
        var lines = SeedFolder.Text.Split('\n');

        Assert.All(Papers, paper => Assert.Equal(paper.Title, lines[paper.Line]));
    }

    private static PaperRecord Paper(string title) => Papers.Single(paper => paper.Title == title);

    private static string Counts(IEnumerable<string> values) => string.Join(", ", values
        .GroupBy(value => value)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key} {group.Count()}"));
}
