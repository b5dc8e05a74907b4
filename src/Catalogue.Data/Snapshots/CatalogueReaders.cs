using System.Data.Common;
using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Polly;

namespace Catalogue.Data.Snapshots;

/// <summary>Opens snapshots on pooled connections, which keep their prepared statements. Thread-safe.</summary>
public sealed class CatalogueReaders : IDisposable
{
    /// <summary>Maximum number of snapshots for short reads. More would only share the same processors, each with a page cache of its own.</summary>
    private static readonly int Most = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>Maximum number of snapshots for complete lists. Each keeps a file and a page cache open.</summary>
    private const int MostLong = 32;

    private const int Attempts = 3;

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
            // Readers block on the network.
            BlockingThreads.Reserve(Most + MostLong);
    }

    /// <summary>Repeats a read that failed because a server was lost, or because the revision has moved on.</summary>
    public ResiliencePipeline Retries => DatabaseRetries.Reads(_database);

    private bool IsRemote => !_database.Provider.IsEmbedded;

    /// <summary>Whether there are several servers, of which some may be down.</summary>
    public bool HasManyServers => _database.HasManyServers;

    /// <summary>Opens the first snapshot after a migration. Waits for a standby that has not received the schema yet.</summary>
    public async Task<Snapshot> OpenFirstAsync(CancellationToken cancellationToken) =>
        await DatabaseRetries.FirstRead(_database).ExecuteAsync(async token => await OpenAsync(token), cancellationToken);

    /// <summary>Opens a snapshot of the newest revision. Waits if too many are open.</summary>
    public Task<Snapshot> OpenAsync(CancellationToken cancellationToken) => OpenAsync(isLong: false, cancellationToken);

    /// <param name="isLong">Whether a complete list is read. Such snapshots have a limit of their own, so that short reads do not wait for them.</param>
    public Task<Snapshot> OpenAsync(bool isLong, CancellationToken cancellationToken)
    {
        var turns = isLong ? _freeForLong : _free;
        return InTurnAsync(turns, () => BeginAsync(_idle.Take(), turns, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Opens a snapshot of the newest known revision, without a round trip to the database. If there is a newer one, reading throws a
    /// <see cref="RevisionMovedException"/>.
    /// </summary>
    public Task<Snapshot> OpenKnownAsync(CancellationToken cancellationToken) =>
        IsRemote ? InTurnAsync(_free, () => BeginKnownAsync(cancellationToken), cancellationToken) : OpenAsync(cancellationToken);

    /// <summary>The newest revision that is stored, at a fraction of the cost of a snapshot.</summary>
    public CatalogueRevision Newest() => _watch.Newest();

    /// <summary>Closes idle connections, so that the database file can be replaced.</summary>
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

    /// <summary>Waits for a free slot, which the snapshot holds until it ends.</summary>
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

                // The cached columns are newer than this snapshot. Reopen; after several attempts assume that an older database was restored.
                reader.End();
                if (attempt == Attempts)
                    _columns.Forget();
            }
        }
        catch (OperationCanceledException)
        {
            // The request was cancelled; the connection is intact.
            _idle.Return(reader);
            throw;
        }
        catch
        {
            _idle.Drop(reader);
            throw;
        }
    }

    /// <summary>Begins to read on a server that has the newest revision: waits a moment for it, then tries the other servers.</summary>
    private async Task<(CatalogueReader Reader, CatalogueRevision Read)> BeginNewestAsync(CatalogueReader reader, CancellationToken cancellationToken)
    {
        if ((BeginIfNewest(reader) ?? await DatabaseRetries.Replication.ExecuteAsync(_ => ValueTask.FromResult(BeginIfNewest(reader)), cancellationToken)) is { } read)
            return (reader, read);

        var other = NewestElsewhere() ?? throw new RevisionNotFoundException(FormattableString.Invariant(
            $"No server that can be reached has the newest revision, {_watch.Newest().Revision}, yet."));
        reader.Dispose();
        return other;
    }

    /// <summary>Begins to read; null, and nothing is begun, if the server does not have the newest revision.</summary>
    private CatalogueRevision? BeginIfNewest(CatalogueReader reader)
    {
        var read = reader.Begin();
        if (!_watch.IsBehind(read))
            return read;

        reader.End();
        return null;
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
}
