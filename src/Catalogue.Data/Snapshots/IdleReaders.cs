using System.Collections.Concurrent;
using System.Data.Common;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Snapshots;

/// <summary>Readers that nobody reads through; a connection stays open with what was prepared on it.</summary>
internal sealed class IdleReaders(CatalogueDatabase database)
{
    /// <summary>Now and then a connection to a server is made anew: a standby that came back is found, and what it is asked is spread again.</summary>
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

    /// <summary>Ends the read. Everything has been read by then: one that cannot be ended is only not used again.</summary>
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

    /// <summary>Closes one that failed. If it has lost its connection, the server is probably gone: others that are connected to it are closed as well.</summary>
    public void Drop(CatalogueReader reader)
    {
        var isLost = !reader.IsOpen;
        reader.Dispose();
        if (isLost)
            Close(reader.Server);
    }

    public void Close() => Close(server: null);

    /// <param name="server">Closes only those that are connected to it; null means all.</param>
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
