using Catalogue.Data.Tests.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Tests.Migrations;

public sealed class MigrationInSqliteTests
{
    [Fact]
    public async Task A_lock_that_a_killed_process_left_is_ignored()
    {
        await using var catalogue = TestCatalogue.Unmade();
        await using (var db = await catalogue.OpenAsync())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00')");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await catalogue.Migrator.MigrateAsync(patience.Token);

        Assert.Equal("1", await catalogue.ScalarAsync("SELECT Revision FROM Catalogue"));
    }

    [Fact]
    public async Task A_process_that_is_migrating_is_waited_for()
    {
        await using var catalogue = TestCatalogue.Unmade();
        using var other = new SqliteConnection($"Data Source={catalogue.DatabaseFile};Pooling=False");
        await other.OpenAsync();
        using var command = other.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();

        var migrating = Task.Run(() => catalogue.Migrator.MigrateAsync(default));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(migrating.IsCompleted);
        command.CommandText = "CREATE TABLE Done (X); COMMIT";
        await command.ExecuteNonQueryAsync();
        await migrating;

        Assert.Equal("1", await catalogue.ScalarAsync("SELECT Revision FROM Catalogue"));
    }

    [Theory]
    [InlineData("PaperCategories")]
    [InlineData("PaperAffiliations")]
    [InlineData("Authorships")]
    [InlineData("AuthorshipAffiliations")]
    [InlineData("Identifiers")]
    [InlineData("Links")]
    [InlineData("PaperSources")]
    public async Task A_papers_parts_are_kept_in_their_primary_keys(string table)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        Assert.Equal("1", await catalogue.ScalarAsync($"SELECT count(*) FROM sqlite_master WHERE name = '{table}' AND sql LIKE '%) WITHOUT ROWID%'"));
        Assert.Equal("0", await catalogue.ScalarAsync("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%\"new!_%' ESCAPE '!'"));
    }
}
