using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>The columns of the newest revision that has been read. Updated when a newer revision is first read. Thread-safe.</summary>
public sealed class CurrentColumns : IDisposable
{
    private readonly SemaphoreSlim _following = new(1);
    private PaperColumns? _columns;

    /// <summary>The columns of exactly the revision that the statements read; null if the cached columns are newer.</summary>
    public async Task<PaperColumns?> AtAsync(CatalogueRevision read, PreparedStatements statements, CancellationToken cancellationToken)
    {
        if (Of(read) is { } current)
            return current;

        await _following.WaitAsync(cancellationToken);
        try
        {
            if (_columns is not { } columns || columns.Catalogue != read.Catalogue)
                Volatile.Write(ref _columns, ColumnsLoader.Load(read.Catalogue, read.Revision, statements));
            else if (columns.Revision < read.Revision)
                Volatile.Write(ref _columns, ColumnsFollower.Follow(columns, read.Revision, statements));
            else if (columns.Revision > read.Revision)
                return null;
            return _columns;
        }
        finally
        {
            _following.Release();
        }
    }

    /// <summary>The cached columns; null if they are of another revision.</summary>
    public PaperColumns? Of(CatalogueRevision revision) =>
        Volatile.Read(ref _columns) is { } current && current.Catalogue == revision.Catalogue && current.Revision == revision.Revision ? current : null;

    /// <summary>Discards the cached columns, because the catalogue went back to an older revision.</summary>
    public void Forget() => Volatile.Write(ref _columns, null);

    public void Dispose() => _following.Dispose();
}
