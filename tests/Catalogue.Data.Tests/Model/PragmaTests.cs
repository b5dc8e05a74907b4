using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Model;

public sealed class PragmaTests
{
    private static readonly (string Pragma, string Value)[] Expected =
    [
        ("journal_mode", "wal"), ("synchronous", "1"), ("busy_timeout", "30000"), ("foreign_keys", "1"),
        ("cache_size", "-4096"), ("mmap_size", "2147418112"), ("temp_store", "2"),
    ];

    [Fact]
    public async Task Every_connection_of_the_pool_has_the_measured_pragmas()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var open = new List<CatalogueContext>();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 3; i++)
            {
                open.Add(await catalogue.OpenAsync());
                await open[^1].Database.OpenConnectionAsync();
            }

            Assert.All(open, db => Assert.Equal(Expected, Pragmas(db)));
            open.ForEach(db => db.Dispose());
            open.Clear();
        }
    }

    [Fact]
    public async Task A_write_that_cannot_begin_gives_its_pragmas_back()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await using (var locking = await catalogue.OpenAsync())
        await using (var waiting = await catalogue.OpenAsync())
        {
            await using var transaction = await locking.Database.BeginTransactionAsync();
            await waiting.Database.OpenConnectionAsync();
            await waiting.Database.ExecuteSqlAsync($"PRAGMA busy_timeout=1");
            ((SqliteConnection)waiting.Database.GetDbConnection()).DefaultTimeout = 1;
            await Assert.ThrowsAsync<SqliteException>(() => KnownDatabases.Sqlite.Writes.BeginAsync(waiting, default));
            Assert.Equal(Expected.Where(pragma => pragma.Pragma != "busy_timeout"), Pragmas(waiting).Where(pragma => pragma.Item1 != "busy_timeout"));
        }
    }

    [Fact]
    public async Task A_write_to_a_catalogue_of_a_newer_version_gives_its_pragmas_back()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.ExecuteAsync("UPDATE Catalogue SET DocumentsVersion = 1000000");

        await Assert.ThrowsAsync<NewerCatalogueException>(() => catalogue.StoreAsync(Some.Paper("otters")));

        await using var db = await catalogue.OpenAsync();
        await db.Database.OpenConnectionAsync();
        Assert.Equal(Expected, Pragmas(db));
    }

    [Fact]
    public async Task An_empty_file_that_was_there_before_gets_the_write_ahead_log()
    {
        await using var catalogue = TestCatalogue.Unmade();
        await File.WriteAllBytesAsync(catalogue.DatabaseFile, []);

        await catalogue.Migrator.MigrateAsync(default);

        Assert.Equal("wal", await catalogue.ScalarAsync("PRAGMA journal_mode"));
    }

    private static List<(string, string)> Pragmas(CatalogueContext db)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        return [.. Expected.Select(pair =>
        {
            command.CommandText = "PRAGMA " + pair.Pragma;
            return (pair.Pragma, $"{command.ExecuteScalar()}");
        })];
    }
}
