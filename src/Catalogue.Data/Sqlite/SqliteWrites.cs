using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Sqlite;

/// <summary>How a write begins and ends: with more room for the pages that it changes, and without leaving a long log behind.</summary>
internal static class SqliteWrites
{
    /// <summary>In KiB: what is changed at random (names, titles, ids in their order) should not go to the log and come back.</summary>
    private const int CacheSize = 131_072;

    private const long LongLog = 64 * 1024 * 1024;

    /// <summary>Takes the write lock, waiting for the writer before.</summary>
    public static async Task<IDbContextTransaction> BeginAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await UseCacheAsync(db, CacheSize);
        return await db.Database.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>The connection goes back to the pool as it was.</summary>
    public static Task EndAsync(CatalogueContext db) => UseCacheAsync(db, SqlitePragmas.CacheSize);

    /// <summary>Lets the query planner know how the tables have grown, and brings a long log back to the database.</summary>
    /// <remarks>The mask makes it look at every table, not only at those that this connection has read.</remarks>
    public static async Task TidyAsync(CatalogueContext db)
    {
        try
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA optimize=0x10002");
            var log = new FileInfo(db.Database.GetDbConnection().DataSource + "-wal");
            if (log.Exists && log.Length > LongLog)
                await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // What was written is stored; statistics are only advice, and the next write brings the log back.
        }
    }

    private static async Task UseCacheAsync(CatalogueContext db, int size)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size=-{size}");
        await command.ExecuteNonQueryAsync();
    }
}
