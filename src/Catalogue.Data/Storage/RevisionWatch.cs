namespace Catalogue.Data.Storage;

/// <summary>Tracks the newest stored revision. Much cheaper than reading it from the database for every request.</summary>
internal abstract class RevisionWatch : IDisposable
{
    public abstract CatalogueRevision Newest();

    /// <summary>Whether a revision that was read is not the newest, because it comes from a standby that lags behind.</summary>
    public virtual bool IsBehind(CatalogueRevision read) => false;

    /// <summary>Closes idle connections. They are reopened on demand.</summary>
    public virtual void CloseIdle()
    {
    }

    public abstract void Dispose();
}
