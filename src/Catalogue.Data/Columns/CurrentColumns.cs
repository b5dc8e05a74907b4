using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>The columns of the newest revision that was asked for; they follow the catalogue when somebody reads it.</summary>
public sealed class CurrentColumns : IDisposable
{
    private readonly SemaphoreSlim _following = new(1);
    private PaperColumns? _columns;

    /// <summary>The columns of just the revision that the statements read; nothing when they read an older one than others do.</summary>
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

    /// <summary>The columns of a revision, if they are there.</summary>
    public PaperColumns? Of(CatalogueRevision revision) =>
        Volatile.Read(ref _columns) is { } current && current.Catalogue == revision.Catalogue && current.Revision == revision.Revision ? current : null;

    /// <summary>Forgets everything: the catalogue went back to an older revision.</summary>
    public void Forget() => Volatile.Write(ref _columns, null);

    public void Dispose() => _following.Dispose();
}
