using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>How a write begins and ends: with more room for the pages that it changes, and without leaving a long log behind.</summary>
internal sealed class SqliteWrites : DatabaseWrites
{
    // What is changed at random (names, ids, identifiers) should not go to the log and come back; what is sorted for an index may be
    // larger than memory. A write has little use for a mapped file, which counts as its memory all the same.
    private const string Larger = "PRAGMA cache_size=-393216; PRAGMA mmap_size=0; PRAGMA temp_store=FILE; PRAGMA threads=2;";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private const long LongLog = 64 * 1024 * 1024;

    private static readonly string Usual = string.Create(CultureInfo.InvariantCulture,
        $"PRAGMA cache_size=-{SqlitePragmas.CacheSize}; PRAGMA mmap_size={SqlitePragmas.MappedBytes}; PRAGMA temp_store=MEMORY; PRAGMA threads=0;");

    /// <summary>Write-ahead logging: readers and writers do not block each other. It is stored in the file; EF sets it only on files that it creates.</summary>
    public override Task PrepareAsync(CatalogueContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken);

    /// <summary>
    /// Migrates in a single transaction. EF would protect migrations with a row in <c>__EFMigrationsLock</c>, which stays for ever if the process
    /// is killed; the lock of a transaction ends with its process. Therefore a migration must not contain steps outside transactions.
    /// </summary>
    public override async Task MigrateAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await BeginMigrationAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Takes the write lock, waiting for the writer before. If that fails, the connection goes back to the pool as it was.</summary>
    public override async Task<IDbContextTransaction> BeginAsync(CatalogueContext db, CancellationToken cancellationToken)
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
    public override Task EndAsync(CatalogueContext db) => ExecuteAsync(db, Usual);

    /// <summary>Lets the query planner know how the tables have grown, and brings a long log back to the database.</summary>
    /// <remarks>The mask makes it look at every table, not only at those that this connection has read.</remarks>
    public override async Task TidyAsync(CatalogueContext db)
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

    /// <summary>Waits as long as another process writes: it may be migrating a large database.</summary>
    private async Task<IDbContextTransaction> BeginMigrationAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        while (true)
        {
            try
            {
                await PrepareAsync(db, cancellationToken);
                return await db.Database.BeginTransactionAsync(cancellationToken);
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_BUSY)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private async Task TryEndAsync(CatalogueContext db)
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
