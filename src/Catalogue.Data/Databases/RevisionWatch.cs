namespace Catalogue.Data.Databases;

/// <summary>Knows the newest revision that is stored, at a fraction of the cost of reading it each time.</summary>
internal abstract class RevisionWatch : IDisposable
{
    public abstract CatalogueRevision Newest();

    /// <summary>Closes what can be opened again when it is needed.</summary>
    public virtual void CloseIdle()
    {
    }

    public abstract void Dispose();
}
