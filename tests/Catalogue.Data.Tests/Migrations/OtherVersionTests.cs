using Catalogue.Data.Tests.Writing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Migrations;

/// <summary>What is kept ready of papers is made anew when another version of the program made it.</summary>
public sealed class OtherVersionTests
{
    [Fact]
    public async Task What_another_version_of_the_program_made_is_made_anew_and_only_facts_that_differ_are_news()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var revision = await catalogue.RevisionAsync();
        await catalogue.ExecuteAsync("""
            UPDATE Catalogue SET DocumentsVersion = DocumentsVersion - 1, PreparedBy = 'another version';
            DELETE FROM PaperDocuments WHERE PaperKey = 3;
            DELETE FROM PaperFacts WHERE PaperKey = 4;
            """);
        await catalogue.ExecuteAsync("DELETE FROM SearchPages; UPDATE SearchBlocks SET Papers = 49; DELETE FROM SearchWords WHERE Word < 'm'");
        await using (var db = await catalogue.OpenAsync())
        {
            await db.PaperDocuments.ExecuteUpdateAsync(documents => documents.SetProperty(document => document.Json, [0x7B, 0x7D]));
            await db.PaperFacts.Where(facts => facts.PaperKey == 5).ExecuteUpdateAsync(rows => rows.SetProperty(facts => facts.Facts, [0x00]));
        }

        await catalogue.Migrator.MigrateAsync(default);

        await DerivedTests.AssertDerivedAsync(catalogue);
        Assert.Equal(revision + 1, await catalogue.RevisionAsync());
        Assert.Equal("4,5", await catalogue.ScalarAsync(
            $"SELECT string_agg(CAST(PaperKey AS TEXT), ',' ORDER BY PaperKey) FROM PaperFacts WHERE Revision = {revision + 1}"));
        Assert.Equal("50", await catalogue.ScalarAsync("SELECT sum(Papers) FROM SearchBlocks"));
        var after = await catalogue.ContentAsync();
        await catalogue.Migrator.MigrateAsync(default);
        Assert.Equal(after, await catalogue.ContentAsync());
    }
}
