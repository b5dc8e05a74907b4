using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Storage;

/// <summary>How a database migrates, and how a write begins, is announced and ends. Thread-safe.</summary>
public abstract class DatabaseWrites
{
    /// <summary>Prepares a new database, once.</summary>
    public virtual Task PrepareAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Applies the pending migrations, one process at a time. A process that is killed meanwhile leaves nothing that the next one would wait for.
    /// </summary>
    public virtual Task MigrateAsync(CatalogueContext db, CancellationToken cancellationToken) => db.Database.MigrateAsync(cancellationToken);

    /// <summary>Takes the lock for writing and migrating, if migrating does not take one itself.</summary>
    public virtual Task LockAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task UnlockAsync(CatalogueContext db) => Task.CompletedTask;

    /// <summary>Begins a write, after waiting for the current writer: there is only one at a time.</summary>
    public abstract Task<IDbContextTransaction> BeginAsync(CatalogueContext db, CancellationToken cancellationToken);

    /// <summary>Notifies other instances of the new revision when the transaction is committed.</summary>
    public virtual Task AnnounceAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Notifies this instance that a write has been committed.</summary>
    public virtual void NotifyLocally(CatalogueContext db, CatalogueRevision written)
    {
    }

    /// <summary>Resets the connection of a write before it returns to the pool.</summary>
    public virtual Task EndAsync(CatalogueContext db) => Task.CompletedTask;

    /// <summary>Updates the statistics of the query planner after a write.</summary>
    public abstract Task TidyAsync(CatalogueContext db);
}
