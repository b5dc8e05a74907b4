using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>How a write begins and ends: with more room for the pages that it changes, and without leaving a long log behind.</summary>
internal static class SqliteWrites
{
    // What is changed at random (names, ids, identifiers) should not go to the log and come back; what is sorted for an index may be
    // larger than memory. A write has little use for a mapped file, which counts as its memory all the same.
    private const string Larger = "PRAGMA cache_size=-393216; PRAGMA mmap_size=0; PRAGMA temp_store=FILE; PRAGMA threads=2;";

    private const long LongLog = 64 * 1024 * 1024;

    private static readonly string Usual = string.Create(CultureInfo.InvariantCulture,
        $"PRAGMA cache_size=-{SqlitePragmas.CacheSize}; PRAGMA mmap_size={SqlitePragmas.MappedBytes}; PRAGMA temp_store=MEMORY; PRAGMA threads=0;");

    /// <summary>Takes the write lock, waiting for the writer before. If that fails, the connection goes back to the pool as it was.</summary>
    public static async Task<IDbContextTransaction> BeginAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(db, Larger);
            return await db.Database.BeginTransactionAsync(cancellationToken);
        }
        catch
        {
            await TryEndAsync(db);
            throw;
        }
    }

    /// <summary>The connection goes back to the pool as it was.</summary>
    public static Task EndAsync(CatalogueContext db) => ExecuteAsync(db, Usual);

    /// <summary>Lets the query planner know how the tables have grown, and brings a long log back to the database.</summary>
    /// <remarks>The mask makes it look at every table, not only at those that this connection has read.</remarks>
    public static async Task TidyAsync(CatalogueContext db)
    {
        try
        {
            await ExecuteAsync(db, "PRAGMA optimize=0x10002");
            var log = new FileInfo(db.Database.GetDbConnection().DataSource + "-wal");
            if (log.Exists && log.Length > LongLog)
                await ExecuteAsync(db, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // What was written is stored; statistics are only advice, and the next write brings the log back.
        }
    }

    private static async Task TryEndAsync(CatalogueContext db)
    {
        try
        {
            await EndAsync(db);
        }
        catch (SqliteException)
        {
            // Why the write could not begin matters more.
        }
    }

    private static async Task ExecuteAsync(CatalogueContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
