using System.Collections.Concurrent;
using System.Data.Common;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Snapshots;

/// <summary>The pool of idle readers. Their connections stay open, with their prepared statements. Thread-safe.</summary>
internal sealed class IdleReaders(CatalogueDatabase database)
{
    /// <summary>Maximum age of a connection to a server. Reconnecting finds standbys that are available again, and balances the load.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentBag<CatalogueReader> _idle = [];

    public CatalogueReader Take()
    {
        while (_idle.TryTake(out var idle))
        {
            if (idle.IsOpen && (database.Provider.IsEmbedded || idle.Age < Lifetime))
                return idle;
            idle.Dispose();
        }

        return new CatalogueReader(database.Open());
    }

    /// <summary>
    /// Ends the read and keeps the reader for reuse. If ending fails, the reader is closed; the caller gets no error, because it has read
    /// everything.
    /// </summary>
    public void Return(CatalogueReader reader)
    {
        try
        {
            reader.End();
            _idle.Add(reader);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            Drop(reader);
        }
    }

    /// <summary>
    /// Closes a reader that failed. If its connection is lost, the server is probably gone: idle readers that are connected to it are closed,
    /// too.
    /// </summary>
    public void Drop(CatalogueReader reader)
    {
        var isLost = !reader.IsOpen;
        reader.Dispose();
        if (isLost)
            Close(reader.Server);
    }

    public void Close() => Close(server: null);

    /// <param name="server">Closes only readers that are connected to this server; null means all.</param>
    private void Close(string? server)
    {
        var kept = new List<CatalogueReader>();
        while (_idle.TryTake(out var reader))
        {
            if (server is null || reader.Server == server)
                reader.Dispose();
            else
                kept.Add(reader);
        }

        kept.ForEach(_idle.Add);
    }
}
