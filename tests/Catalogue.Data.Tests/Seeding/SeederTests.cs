using Catalogue.Data.Seeding;
using Catalogue.Data.Tests.Writing;
using Catalogue.Data.Writing;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Seeding;

public sealed class SeederTests
{
    [Fact]
    public async Task The_seed_is_one_revision_and_once_is_enough()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var revision = await catalogue.RevisionAsync();

        await catalogue.Seeder().SeedOnceAsync(default);
        Assert.Equal(revision + 1, await catalogue.RevisionAsync());
        var before = await catalogue.ContentAsync();
        await catalogue.Seeder().SeedOnceAsync(default);

        Assert.Equal(50, (await catalogue.IdsAsync()).Count);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task Seeding_again_by_hand_changes_nothing()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var (before, revision) = (await catalogue.ContentAsync(), await catalogue.RevisionAsync());

        var report = await catalogue.Seeder().SeedAsync(default);

        Assert.Equal(new WriteReport(0, 0, 50, revision), report);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_catalogue_whose_papers_were_all_deleted_is_not_seeded_again()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        foreach (var id in await catalogue.IdsAsync())
            await catalogue.Retirement.DeleteAsync(id, default);

        await catalogue.Seeder().SeedOnceAsync(default);

        Assert.Empty(await catalogue.IdsAsync());
        Assert.Equal("50", await catalogue.ScalarAsync("SELECT count(*) FROM Tombstones"));
        Assert.Equal("0", await catalogue.ScalarAsync("SELECT coalesce(sum(Papers), 0) FROM SearchBlocks"));
    }

    [Fact]
    public async Task A_catalogue_that_something_else_was_brought_into_is_not_seeded()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("Otters"));

        await catalogue.Seeder().SeedOnceAsync(default);

        Assert.Equal(["otters"], await catalogue.IdsAsync());
    }

    [Theory]
    [InlineData("CLMar 30, 2023\nOtters\n\nCLFeb 30, 2023\nHerons\n", "broken.txt:4: the date 'Feb 30, 2023' does not exist")]
    [InlineData("CLMar 30, 2023\nOtters\nCLMar 31, 2023", "broken.txt:3: no title after the badge 'CLMar 31, 2023'")]
    public async Task A_malformed_document_stores_nothing_and_names_its_file_and_line(string text, string message)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var before = await catalogue.ContentAsync();
        var seeder = await SeederAsync(catalogue, ("whole.txt", SeedFolder.Text), ("broken.txt", text));

        var exception = await Assert.ThrowsAsync<DocumentException>(() => seeder.SeedOnceAsync(default));

        Assert.Equal(message, exception.Message);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task Several_documents_are_one_revision()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var revision = await catalogue.RevisionAsync();
        var seeder = await SeederAsync(catalogue, ("one.txt", SeedFolder.Text), ("two.txt", "Ann Lee\nCLMar 30, 2023\nOtters\n"));

        var report = await seeder.SeedAsync(default);

        Assert.Equal(new WriteReport(51, 0, 0, revision + 1), report);
        Assert.Equal("2", await catalogue.ScalarAsync("SELECT count(*) FROM Sources"));
    }

    [Fact]
    public async Task A_document_that_changed_changes_its_papers_only()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await (await SeederAsync(catalogue, ("one.txt", SeedFolder.Text))).SeedAsync(default);
        var changed = SeedFolder.Text.Replace("Shibani Santurkar, Esin", "Eve Adams, Esin", StringComparison.Ordinal);
        Assert.NotEqual(SeedFolder.Text, changed);

        var report = await (await SeederAsync(catalogue, ("one.txt", changed))).SeedAsync(default);

        Assert.Equal((0, 1, 49), (report.Created, report.Updated, report.Unchanged));
        Assert.Equal("1", await catalogue.ScalarAsync($"SELECT count(*) FROM Papers WHERE Revision = {report.Revision}"));
    }

    private static async Task<Seeder> SeederAsync(TestCatalogue catalogue, params (string File, string Text)[] documents)
    {
        foreach (var (file, text) in documents)
            await File.WriteAllTextAsync(Path.Combine(catalogue.Folder, file), text);
        var manifest = TestCatalogue.Manifest with
        {
            Directory = catalogue.Folder,
            Documents = [.. documents.Select(document => new SeedDocument(document.File, SeedDocument.ProfilePage, SeedFolder.Retrieved))],
        };
        return catalogue.Seeder(manifest);
    }
}
