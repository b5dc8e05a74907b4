using System.Collections.Concurrent;
using Catalogue.Data.Columns;

namespace Catalogue.Data;

/// <summary>Opens snapshots on connections that stay open between them, with what was prepared on them.</summary>
public sealed class CatalogueReaders(CatalogueDatabase database, CurrentColumns columns) : IDisposable
{
    /// <summary>More at once would only take turns on the same processors, each with a page cache of its own.</summary>
    private static readonly int Most = Math.Max(4, 2 * Environment.ProcessorCount);

    private const int Attempts = 3;

    private readonly ConcurrentBag<CatalogueReader> _idle = [];
    private readonly SemaphoreSlim _free = new(Most);
    private readonly Lock _watching = new();
    private CatalogueReader? _watcher;

    /// <summary>Begins to read the newest revision.</summary>
    public async Task<Snapshot> OpenAsync(CancellationToken cancellationToken)
    {
        var reader = await TakeAsync(cancellationToken);
        try
        {
            return await BeginAsync(reader, cancellationToken);
        }
        catch
        {
            Drop(reader);
            throw;
        }
    }

    /// <summary>
    /// The newest revision that is stored, at the cost of asking whether somebody has written. It has a connection of its own: what is
    /// remembered does not wait for what is searched.
    /// </summary>
    public CatalogueRevision Newest()
    {
        lock (_watching)
        {
            try
            {
                return (_watcher ??= new CatalogueReader(database.Open())).Newest();
            }
            catch
            {
                CloseWatcher();
                throw;
            }
        }
    }

    /// <summary>Closes the connections that nobody uses, so that the database's file can be replaced.</summary>
    public void CloseIdle()
    {
        lock (_watching)
            CloseWatcher();
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }

    public void Dispose()
    {
        CloseIdle();
        _free.Dispose();
    }

    private async Task<CatalogueReader> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return _idle.TryTake(out var idle) ? idle : new CatalogueReader(database.Open());
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    private async Task<Snapshot> BeginAsync(CatalogueReader reader, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (catalogue, revision) = reader.Begin();
            if (await columns.AtAsync(catalogue, revision, reader.Statements, cancellationToken) is { } current)
                return new Snapshot(reader, current, () => End(reader));

            // Another reader began later and is ahead; unless the catalogue itself went back, so shall this one be.
            reader.End();
            if (attempt == Attempts)
                columns.Forget();
        }
    }

    private void End(CatalogueReader reader)
    {
        try
        {
            reader.End();
        }
        catch
        {
            Drop(reader);
            throw;
        }

        Return(reader);
    }

    private void Return(CatalogueReader reader)
    {
        _idle.Add(reader);
        _free.Release();
    }

    private void CloseWatcher()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    private void Drop(CatalogueReader reader)
    {
        reader.Dispose();
        _free.Release();
    }
}

/// <summary>A catalogue's own identity, and the number of its last write.</summary>
public readonly record struct CatalogueRevision(Guid Catalogue, long Revision);
