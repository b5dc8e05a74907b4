using System.Data.Common;
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

    /// <summary>A standby mostly has a write within a few milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim _free = new(Most);
    private readonly SemaphoreSlim _freeForLong = new(MostLong);
    private readonly IdleReaders _idle;
    private readonly CatalogueDatabase _database;
    private readonly CurrentColumns _columns;
    private readonly RevisionWatch _watch;

    public CatalogueReaders(CatalogueDatabase database, CurrentColumns columns)
    {
        (_database, _columns, _watch, _idle) = (database, columns, database.Watch(), new IdleReaders(database));
        if (IsRemote)
            LetThreadsWait();
    }

    /// <summary>Servers come and go: what failed on one may succeed on another.</summary>
    public bool IsRemote => !_database.Provider.IsEmbedded;

    /// <summary>Some may be gone for a moment while others are there.</summary>
    public bool HasManyServers => _database.HasManyServers;

    /// <summary>Begins to read the newest revision.</summary>
    public Task<Snapshot> OpenAsync(CancellationToken cancellationToken) => OpenAsync(isLong: false, cancellationToken);

    /// <param name="isLong">It is open until a client has taken everything; others who read do not wait for that.</param>
    public Task<Snapshot> OpenAsync(bool isLong, CancellationToken cancellationToken)
    {
        var turns = isLong ? _freeForLong : _free;
        return InTurnAsync(turns, () => BeginAsync(_idle.Take(), turns, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Begins to read the revision that is known as the newest. Nothing is said to the database for it: should there be a newer one, reading
    /// throws a <see cref="RevisionMovedException"/>.
    /// </summary>
    public Task<Snapshot> OpenKnownAsync(CancellationToken cancellationToken) =>
        IsRemote ? InTurnAsync(_free, () => BeginKnownAsync(cancellationToken), cancellationToken) : OpenAsync(cancellationToken);

    /// <summary>The newest revision that is stored, at a fraction of the cost of a snapshot.</summary>
    public CatalogueRevision Newest() => _watch.Newest();

    /// <summary>Closes the connections that nobody uses, so that the database's file can be replaced.</summary>
    public void CloseIdle()
    {
        _watch.CloseIdle();
        _idle.Close();
    }

    public void Dispose()
    {
        CloseIdle();
        _watch.Dispose();
        _free.Dispose();
        _freeForLong.Dispose();
    }

    /// <summary>Begins when it is its turn, which goes on until the snapshot ends.</summary>
    private static async Task<Snapshot> InTurnAsync(SemaphoreSlim turns, Func<Task<Snapshot>> begin, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            return await begin();
        }
        catch
        {
            turns.Release();
            throw;
        }
    }

    private Task<Snapshot> BeginKnownAsync(CancellationToken cancellationToken)
    {
        var known = _watch.Newest();
        var reader = _idle.Take();
        if (_columns.Of(known) is not { } columns)
            return BeginAsync(reader, _free, cancellationToken);

        reader.BeginKnown(known);
        return Task.FromResult(new Snapshot(reader, columns, () => End(reader, _free)));
    }

    private async Task<Snapshot> BeginAsync(CatalogueReader reader, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                CatalogueRevision read;
                (reader, read) = await BeginNewestAsync(reader, cancellationToken);
                if (await _columns.AtAsync(read, reader.Statements, cancellationToken) is { } current)
                    return new Snapshot(reader, current, () => End(reader, turns));

                // Another reader began later and is ahead; unless the catalogue itself went back, so shall this one be.
                reader.End();
                if (attempt == Attempts)
                    _columns.Forget();
            }
        }
        catch
        {
            _idle.Drop(reader);
            throw;
        }
    }

    /// <summary>Begins to read on a server that has the newest revision: after a moment, or elsewhere.</summary>
    private async Task<(CatalogueReader Reader, CatalogueRevision Read)> BeginNewestAsync(CatalogueReader reader, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            var read = reader.Begin();
            if (!_watch.IsBehind(read))
                return (reader, read);

            reader.End();
            if (waited >= Patience)
                break;
            await Task.Delay(Pause, cancellationToken);
        }

        var other = NewestElsewhere() ?? throw new RevisionNotFoundException(FormattableString.Invariant(
            $"The newest revision is {_watch.Newest().Revision}; no server that can be reached has it yet."));
        reader.Dispose();
        return other;
    }

    private (CatalogueReader Reader, CatalogueRevision Read)? NewestElsewhere()
    {
        foreach (var connection in _database.OpenEach())
        {
            var reader = new CatalogueReader(connection);
            if (TryBegin(reader) is { } read && !_watch.IsBehind(read))
                return (reader, read);
            reader.Dispose();
        }

        return null;
    }

    private static CatalogueRevision? TryBegin(CatalogueReader reader)
    {
        try
        {
            return reader.Begin();
        }
        catch (DbException)
        {
            return null;
        }
    }

    private void End(CatalogueReader reader, SemaphoreSlim turns)
    {
        _idle.Return(reader);
        turns.Release();
    }

    /// <summary>Who reads waits for a server; a pool with a thread a processor would take a second for each one more that it needs.</summary>
    private static void LetThreadsWait()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Most + MostLong), completions);
    }
}

/// <summary>A catalogue's own identity, and the number of its last write.</summary>
public readonly record struct CatalogueRevision(Guid Catalogue, long Revision);
