using System.Collections.Concurrent;
using Catalogue.Data.Columns;
using Catalogue.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data;

/// <summary>Opens snapshots on connections that stay open between them, with what was prepared on them.</summary>
public sealed class CatalogueReaders(IDbContextFactory<CatalogueContext> contexts, CurrentColumns columns) : IDisposable
{
    /// <summary>More at once would only take turns on the same processors, each with a page cache of its own.</summary>
    private static readonly int Most = Math.Max(4, 2 * Environment.ProcessorCount);

    private const string State = """SELECT "Uuid", "Revision" FROM "Catalogue" """;

    private const int Attempts = 3;

    private readonly ConcurrentBag<Reader> _idle = [];
    private readonly SemaphoreSlim _free = new(Most);

    /// <summary>Begins to read the newest revision.</summary>
    public async Task<Snapshot> OpenAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        Reader? reader = null;
        try
        {
            reader = _idle.TryTake(out var idle) ? idle : await Reader.OpenAsync(contexts, cancellationToken);
            return await BeginAsync(reader, cancellationToken);
        }
        catch
        {
            reader?.Dispose();
            _free.Release();
            throw;
        }
    }

    /// <summary>Closes the connections that nobody uses, so that the database's file can be replaced.</summary>
    public void CloseIdle()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }

    public void Dispose()
    {
        CloseIdle();
        _free.Dispose();
    }

    private async Task<Snapshot> BeginAsync(Reader reader, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var transaction = await SqliteDatabase.BeginSnapshotAsync(reader.Db, cancellationToken);
            reader.Statements.Transaction = transaction.GetDbTransaction();
            var (catalogue, revision) = StateOf(reader.Statements);
            if (await columns.AtAsync(catalogue, revision, reader.Statements, cancellationToken) is { } current)
                return new Snapshot(reader.Db, reader.Statements, current, () => Return(reader, transaction));

            // Another reader began later and is ahead; unless the catalogue itself went back, so shall this one be.
            await transaction.DisposeAsync();
            if (attempt == Attempts)
                columns.Forget();
        }
    }

    private static (Guid Catalogue, long Revision) StateOf(Statements statements)
    {
        using var reader = statements.Query(State);
        return reader.Read() ? (reader.GetGuid(0), reader.GetInt64(1)) : throw new InvalidOperationException("The catalogue was not migrated.");
    }

    private async ValueTask Return(Reader reader, IDbContextTransaction transaction)
    {
        try
        {
            await transaction.DisposeAsync();
            _idle.Add(reader);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>An open connection with its context and statements.</summary>
    private sealed record Reader(CatalogueContext Db, Statements Statements) : IDisposable
    {
        public static async Task<Reader> OpenAsync(IDbContextFactory<CatalogueContext> contexts, CancellationToken cancellationToken)
        {
            var db = await contexts.CreateDbContextAsync(cancellationToken);
            try
            {
                await db.Database.OpenConnectionAsync(cancellationToken);
                return new Reader(db, new Statements(db.Database.GetDbConnection()));
            }
            catch
            {
                await db.DisposeAsync();
                throw;
            }
        }

        public void Dispose()
        {
            Statements.Dispose();
            Db.Dispose();
        }
    }
}
