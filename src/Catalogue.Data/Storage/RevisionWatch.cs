namespace Catalogue.Data.Storage;

/// <summary>Knows the newest revision that is stored, at a fraction of the cost of reading it each time.</summary>
internal abstract class RevisionWatch : IDisposable
{
    public abstract CatalogueRevision Newest();

    /// <summary>Whether a server gave something else than the newest revision, because it has not got that yet.</summary>
    public virtual bool IsBehind(CatalogueRevision read) => false;

    /// <summary>Closes what can be opened again when it is needed.</summary>
    public virtual void CloseIdle()
    {
    }

    public abstract void Dispose();
}
