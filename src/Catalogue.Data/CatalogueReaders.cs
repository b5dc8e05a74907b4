using System.Collections.Concurrent;
using Catalogue.Data.Columns;
using Catalogue.Data.Databases;

namespace Catalogue.Data;

/// <summary>Opens snapshots on connections that stay open between them, with what was prepared on them.</summary>
public sealed class CatalogueReaders : IDisposable
{
    /// <summary>More at once would only take turns on the same processors, each with a page cache of its own.</summary>
    private static readonly int Most = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>Those who read as long as a client takes what they read mostly wait; each keeps a file and a page cache open.</summary>
    private const int MostLong = 32;

    private const int Attempts = 3;

    private readonly ConcurrentBag<CatalogueReader> _idle = [];
    private readonly SemaphoreSlim _free = new(Most);
    private readonly SemaphoreSlim _freeForLong = new(MostLong);
    private readonly CatalogueDatabase _database;
    private readonly CurrentColumns _columns;
    private readonly RevisionWatch _watch;

    public CatalogueReaders(CatalogueDatabase database, CurrentColumns columns)
    {
        (_database, _columns, _watch) = (database, columns, database.Watch());
        if (!database.Provider.IsEmbedded)
            LetThreadsWait();
    }

    /// <summary>Begins to read the newest revision.</summary>
    public Task<Snapshot> OpenAsync(CancellationToken cancellationToken) => OpenAsync(isLong: false, cancellationToken);

    /// <param name="isLong">It is open until a client has taken everything; others who read do not wait for that.</param>
    public async Task<Snapshot> OpenAsync(bool isLong, CancellationToken cancellationToken)
    {
        var turns = isLong ? _freeForLong : _free;
        var reader = await TakeAsync(turns, cancellationToken);
        try
        {
            return await BeginAsync(reader, turns, cancellationToken);
        }
        catch
        {
            Drop(reader, turns);
            throw;
        }
    }

    /// <summary>
    /// Begins to read the revision that is known as the newest. Nothing is said to the database for it: should there be a newer one, reading
    /// throws a <see cref="RevisionMovedException"/>.
    /// </summary>
    public async Task<Snapshot> OpenKnownAsync(CancellationToken cancellationToken)
    {
        if (_database.Provider.IsEmbedded)
            return await OpenAsync(cancellationToken);

        var reader = await TakeAsync(_free, cancellationToken);
        try
        {
            var known = _watch.Newest();
            if (_columns.Of(known) is not { } columns)
                return await BeginAsync(reader, _free, cancellationToken);

            reader.BeginKnown(known);
            return new Snapshot(reader, columns, () => End(reader, _free));
        }
        catch
        {
            Drop(reader, _free);
            throw;
        }
    }

    /// <summary>The newest revision that is stored, at a fraction of the cost of a snapshot.</summary>
    public CatalogueRevision Newest() => _watch.Newest();

    /// <summary>Closes the connections that nobody uses, so that the database's file can be replaced.</summary>
    public void CloseIdle()
    {
        _watch.CloseIdle();
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }

    public void Dispose()
    {
        CloseIdle();
        _watch.Dispose();
        _free.Dispose();
        _freeForLong.Dispose();
    }

    private async Task<CatalogueReader> TakeAsync(SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            return _idle.TryTake(out var idle) ? idle : new CatalogueReader(_database.Open());
        }
        catch
        {
            turns.Release();
            throw;
        }
    }

    private async Task<Snapshot> BeginAsync(CatalogueReader reader, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (catalogue, revision) = reader.Begin();
            if (await _columns.AtAsync(catalogue, revision, reader.Statements, cancellationToken) is { } current)
                return new Snapshot(reader, current, () => End(reader, turns));

            // Another reader began later and is ahead; unless the catalogue itself went back, so shall this one be.
            reader.End();
            if (attempt == Attempts)
                _columns.Forget();
        }
    }

    private void End(CatalogueReader reader, SemaphoreSlim turns)
    {
        try
        {
            reader.End();
        }
        catch
        {
            Drop(reader, turns);
            throw;
        }

        _idle.Add(reader);
        turns.Release();
    }

    /// <summary>Who reads waits for a server; a pool with a thread a processor would take a second for each one more that it needs.</summary>
    private static void LetThreadsWait()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Most + MostLong), completions);
    }

    private static void Drop(CatalogueReader reader, SemaphoreSlim turns)
    {
        reader.Dispose();
        turns.Release();
    }
}

/// <summary>A catalogue's own identity, and the number of its last write.</summary>
public readonly record struct CatalogueRevision(Guid Catalogue, long Revision);
