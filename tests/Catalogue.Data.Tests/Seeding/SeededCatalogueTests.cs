using Catalogue.Data.Tests.Model;
using Catalogue.Data.Tests.Writing;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Seeding;

/// <summary>What the seed says is what the database counts.</summary>
public sealed class SeededCatalogueTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("SELECT count(*) FROM Papers", "50")]
    [InlineData("SELECT count(*) FROM Papers WHERE HasCode", "12")]
    [InlineData("SELECT count(*) FROM Papers WHERE CodeUrl LIKE 'https://github.com/%'", "11")]
    [InlineData("SELECT count(CodeUrl) FROM Papers", "11")]
    [InlineData("SELECT count(*) FROM Papers WHERE AuthorsTruncated", "43")]
    [InlineData("SELECT string_agg(CAST(Published AS TEXT), ',') FROM Papers WHERE PublishedYearInferred", "2026-02-23")]
    [InlineData("SELECT count(*) FROM Papers WHERE PublishedPrecision = 3 AND Year = CAST(substr(CAST(Published AS TEXT), 1, 4) AS INTEGER)", "50")]
    [InlineData("SELECT count(*) FROM Papers WHERE Key NOT IN (SELECT PaperKey FROM PaperAffiliations)", "15")]
    [InlineData("SELECT count(*) FROM Papers WHERE Id <> 'none' AND Id NOT LIKE 'p-%' AND length(Id) <= 80", "50")]
    [InlineData("SELECT count(*) FROM Links", "15")]
    [InlineData("SELECT count(*) FROM Identifiers", "0")]
    public Task The_papers_add_up(string sql, string value) => GivesAsync(sql, value);

    [Theory]
    [InlineData("SELECT count(*) FROM Authors", "96")]
    [InlineData("SELECT count(*) FROM Authors WHERE Key NOT IN (SELECT AuthorKey FROM Authorships WHERE Position IS NOT NULL)", "0")]
    [InlineData("SELECT count(*) FROM Authors WHERE Key NOT IN (SELECT AuthorKey FROM Authorships)", "0")]
    [InlineData("SELECT count(DISTINCT PaperKey) FROM Authorships JOIN Authors ON Key = AuthorKey WHERE Id = 'percy-liang'", "50")]
    [InlineData("SELECT count(*) FROM Authorships JOIN Authors ON Key = AuthorKey WHERE Id = 'percy-liang' AND Position IS NOT NULL", "15")]
    [InlineData("SELECT count(*) FROM Authorships WHERE Position IS NULL", "35")]
    [InlineData("SELECT count(*) FROM Authorships WHERE Position <> Ordinal + 1", "0")]
    [InlineData("SELECT max(Position) FROM Authorships", "3")]
    [InlineData("SELECT count(*) FROM AuthorshipAffiliations", "0")]
    [InlineData("SELECT count(*) FROM PaperAffiliations WHERE NOT IsOfPaper", "0")]
    public Task The_people_add_up(string sql, string value) => GivesAsync(sql, value);

    [Fact]
    public Task The_categories_add_up() => GivesAsync(
        Grouped("Categories.Code", "PaperCategories JOIN Categories ON Categories.Key = CategoryKey"),
        "CL 20, LG 18, CV 3, CY 2, RO 2, SD 2, CR 1, DC 1, HC 1");

    [Fact]
    public Task Each_papers_only_category_is_its_primary_one() => GivesAsync(
        "SELECT count(*) FROM Papers JOIN PaperCategories ON PaperKey = Papers.Key AND CategoryKey = PrimaryCategoryKey AND Ordinal = 0", "50");

    [Fact]
    public Task The_affiliations_add_up() => GivesAsync(
        Grouped("Affiliations.Id", "PaperAffiliations JOIN Affiliations ON Affiliations.Key = AffiliationKey"),
        "stanford 27, microsoft-research 3, cmu 2, allen-ai 1, amazon-science 1, berkeley 1, eth-zurich 1, utoronto 1, uw 1");

    [Fact]
    public Task The_years_add_up() => GivesAsync(Grouped("Year", "Papers"), "2022 23, 2023 23, 2024 3, 2026 1");

    [Fact]
    public async Task The_one_researcher_reports_what_the_header_says()
    {
        await using var db = await database.Catalogue.OpenAsync();

        var researcher = await db.Researchers.Include(known => known.Author).Include(known => known.Field).Include(known => known.Source).SingleAsync();

        Assert.Equal(("percy-liang", "Percy Liang", "CL"), (researcher.Author!.Id, researcher.Author.Name, researcher.Field!.Code));
        Assert.Equal(
            (169, 250, 120327, 51, 64),
            (researcher.HIndex, researcher.Papers, researcher.Citations, researcher.NoveltyPercent, researcher.AiScore));
        Assert.Equal((SeedFolder.Document, SourceKind.Document, SeedFolder.Retrieved), (researcher.Source!.Name, researcher.Source.Kind, researcher.Retrieved));
    }

    [Fact]
    public async Task Titles_abstracts_and_names_are_stored_as_they_were_read()
    {
        await using var db = await database.Catalogue.OpenAsync();
        var stored = await db.Papers.Include(paper => paper.Authorships).OrderBy(paper => paper.Key).ToListAsync();

        Assert.Equal(
            SeedPage.Read.Papers.Select(paper => (paper.Title, paper.Abstract, string.Join(';', paper.Authors.Select(author => author.Name)))),
            stored.Select(paper => (paper.Title, paper.Abstract,
                string.Join(';', paper.Authorships.OrderBy(authorship => authorship.Ordinal).Select(authorship => authorship.NameAsWritten)))));
    }

    private static string Grouped(string value, string tables) => $"""
        SELECT string_agg(value || ' ' || papers, ', ') FROM (
            SELECT {value} AS value, count(*) AS papers FROM {tables} GROUP BY {value} ORDER BY papers DESC, value) AS counted
        """;

    private async Task GivesAsync(string sql, string value) => Assert.Equal(value, await database.Catalogue.ScalarAsync(sql));
}
