using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Tests.Migrations;

/// <summary>
/// Databases of the first release live on. What they held is written here in the SQL of that release, and not through the
/// model, which goes on to change.
/// </summary>
public sealed class UpgradeInSqliteTests
{
    private const string Uuid = "6F9619FF-8B86-D011-B42D-00CF4FC964FF";

    private const string FirstRelease = $"""
        INSERT INTO Catalogue (Key, Uuid, Revision) VALUES (1, '{Uuid}', 41);
        INSERT INTO Categories (Key, Code, Id, Name, NameSortKey, Revision)
            VALUES (1, 'CL', 'cs.CL', 'Computation and Language', 'computation and language', 1), (2, 'odd', 'odd', 'odd', 'odd', 2);
        INSERT INTO Sources (Key, Kind, Name) VALUES (1, 1, 'page.txt');
        INSERT INTO Authors (Key, Id, Name, FoldedName, NameSortKey, Revision)
            VALUES (1, 'jose-diaz', 'José Díaz', 'jose diaz', 'jose diaz', 7), (2, 'wei-li', 'Wei Li', 'wei li', 'wei li', 7);
        INSERT INTO Researchers (AuthorKey, FieldKey, HIndex, SourceKey, Retrieved, Revision) VALUES (1, 1, 12, 1, '2026-11-22', 7);
        INSERT INTO Affiliations (Key, Id, Name, FoldedName, NameSortKey, Revision) VALUES (1, 'stanford', 'Stanford University', 'stanford', 'stanford university', 7);
        INSERT INTO Papers (Key, Id, Title, TitleSortKey, Abstract, Published, PublishedPrecision, PublishedYearInferred, Year,
                NewestFirst, OldestFirst, HasCode, CodeUrl, AuthorsTruncated, PrimaryCategoryKey, Revision)
            VALUES (1, 'gone-fishing', 'Gone Fishing', 'gone fishing', 'About carp.', '2023-03-30', 3, 0, 2023, -738608, 738608, 1, NULL, 0, 1, 7),
                (5, 'tides', 'Tides', 'tides', NULL, NULL, NULL, 0, NULL, 2147483647, 2147483647, 0, NULL, 1, 2, 40);
        INSERT INTO PaperCategories (PaperKey, CategoryKey, Ordinal) VALUES (1, 1, 0), (5, 2, 0);
        INSERT INTO Authorships (PaperKey, Ordinal, AuthorKey, NameAsWritten, Position) VALUES (1, 0, 1, 'JOSÉ Díaz', 1), (5, 0, 2, 'Wei Li', NULL);
        INSERT INTO AuthorshipAffiliations (PaperKey, AuthorshipOrdinal, Ordinal, AffiliationKey, NameAsWritten) VALUES (1, 0, 0, 1, 'Stanford');
        INSERT INTO PaperAffiliations (PaperKey, AffiliationKey, Ordinal, NameAsWritten, IsOfPaper) VALUES (1, 1, 0, 'Stanford', 0);
        INSERT INTO Identifiers (Scheme, Value, PaperKey) VALUES ('doi', '10.1000/x', 1);
        INSERT INTO Links (PaperKey, Ordinal, Url) VALUES (1, 0, 'https://a.example');
        INSERT INTO PaperSources (SourceKey, RecordKey, PaperKey, Retrieved, IsMerged, RecordDigest) VALUES (1, 'k1', 1, '2026-11-22', 0, 'd1'), (1, 'k5', 5, '2026-11-22', 1, 'd5');
        INSERT INTO Tombstones (Kind, Id, DeletedAt, Revision) VALUES (1, 'deleted', '2026-11-22 10:00:00', 9);
        INSERT INTO Aliases (Kind, Id, TargetId, Revision) VALUES (1, 'merged', 'tides', 10);
        INSERT INTO paper_search (rowid, title, abstract, authors, words) VALUES
            (1, 'gone fish', 'about carp', 'jose diaz', '{"\uE000"} gone fishing about carp'), (5, 'tide', '', 'wei li', '{"\uE000"} tides');
        """;

    [Fact]
    public async Task A_database_of_the_first_release_keeps_its_identity_its_papers_and_its_search_index()
    {
        await using var catalogue = await UpgradedAsync();

        Assert.Equal("2", await catalogue.ScalarAsync("SELECT coalesce(sum(Papers), 0) FROM SearchBlocks"));
        Assert.Equal(["gone-fishing"], await catalogue.FindAsync("fishes carp"));
        Assert.Equal(["gone-fishing"], await catalogue.FindAsync("\"José Díaz\""));
        Assert.Equal(["gone-fishing", "tides"], await catalogue.FindAsync("-nothing"));
        using var snapshot = await catalogue.ReadAsync();
        Assert.Equal(Guid.Parse(Uuid), snapshot.Catalogue);
    }

    [Fact]
    public async Task Its_revision_goes_on_from_where_it_was_and_its_papers_keep_theirs()
    {
        await using var catalogue = await UpgradedAsync();

        Assert.Equal(42, await catalogue.RevisionAsync());
        Assert.Equal(7, (await catalogue.PaperAsync("gone-fishing")).Revision);
        Assert.Equal(40, (await catalogue.PaperAsync("tides")).Revision);
    }

    [Fact]
    public async Task All_that_it_said_of_a_paper_is_still_said()
    {
        await using var catalogue = await UpgradedAsync();

        var paper = await catalogue.PaperAsync("gone-fishing");

        Assert.Equal(("Gone Fishing", "About carp.", new DateOnly(2023, 3, 30), true), (paper.Title, paper.Abstract, paper.Published, paper.HasCode));
        Assert.Equal(("cs.CL", "cs.CL"), (paper.PrimaryCategory!.Id, Assert.Single(paper.Categories).Category!.Id));
        var authorship = Assert.Single(paper.Authorships);
        Assert.Equal(("jose-diaz", "JOSÉ Díaz", 1), (authorship.Author!.Id, authorship.NameAsWritten, authorship.Position));
        Assert.Equal("stanford", Assert.Single(authorship.Affiliations).Affiliation!.Id);
        Assert.False(Assert.Single(paper.Affiliations).IsOfPaper);
        Assert.Equal("10.1000/x", Assert.Single(paper.Identifiers).Value);
        Assert.Equal("https://a.example", Assert.Single(paper.Links).Url);
        Assert.Equal(("k1", "page.txt"), (Assert.Single(paper.Sources).RecordKey, paper.Sources[0].Source!.Name));
    }

    [Fact]
    public async Task Its_retired_ids_stay_retired_and_its_index_goes_on()
    {
        await using var catalogue = await UpgradedAsync();

        await catalogue.StoreAsync(Some.Paper("Deleted"), Some.Paper("Merged"), Some.Paper("Fishing again"));

        Assert.DoesNotContain("deleted", await catalogue.IdsAsync());
        Assert.DoesNotContain("merged", await catalogue.IdsAsync());
        Assert.Equal(["fishing-again", "gone-fishing"], await catalogue.FindAsync("fishing"));
        Assert.Equal("5", await catalogue.ScalarAsync("SELECT coalesce(sum(Papers), 0) FROM SearchBlocks"));
    }

    [Theory]
    [InlineData("_Initial")]
    [InlineData("_KeepDeletedRecords")]
    public async Task Its_papers_get_the_documents_facts_and_index_that_new_ones_have(string release)
    {
        await using var catalogue = await UpgradedAsync(release);

        await DerivedTests.AssertDerivedAsync(catalogue);
        Assert.Equal(["42"], (await catalogue.ScalarAsync("SELECT group_concat(DISTINCT Revision) FROM PaperFacts")).Split(','));
        Assert.Equal($"{Schema.DerivedVersion}", await catalogue.ScalarAsync("SELECT DocumentsVersion FROM Catalogue"));
        await catalogue.Retirement.DeleteAsync("tides", default);
        Assert.Equal(["gone-fishing"], await catalogue.FindAsync("-nothing"));
        await DerivedTests.AssertDerivedAsync(catalogue);
    }

    private static async Task<TestCatalogue> UpgradedAsync(string release = "_Initial")
    {
        var catalogue = TestCatalogue.Unmade();
        await using (var db = await catalogue.OpenAsync())
        {
            var migration = db.Database.GetMigrations().Single(name => name.EndsWith(release, StringComparison.Ordinal));
            await db.GetService<IMigrator>().MigrateAsync(migration);
        }

        await catalogue.ExecuteAsync(FirstRelease);
        await catalogue.Migrator.MigrateAsync(default);
        return catalogue;
    }
}
