using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Writing;
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
