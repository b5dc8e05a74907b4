using Catalogue.Data.Model;
using Catalogue.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Writing;

/// <summary>A write: one transaction that ends as the catalogue's next revision, or as if it had never begun.</summary>
internal sealed class RevisionInProgress : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly CatalogueState _state;

    private RevisionInProgress(CatalogueContext db, IDbContextTransaction transaction, CatalogueState state)
    {
        (Db, _transaction, _state) = (db, transaction, state);
        Number = state.Revision + 1;
    }

    public CatalogueContext Db { get; }

    /// <summary>The revision that the write makes; the one before it when it finishes without a change.</summary>
    public long Number { get; private set; }

    public static async Task<RevisionInProgress> BeginAsync(
        IDbContextFactory<CatalogueContext> contexts, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            return new RevisionInProgress(db, transaction, await db.State.AsTracking().SingleAsync(cancellationToken));
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stores everything at once. Without a change nothing is written and the revision stays.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken, Func<Task>? saved = null)
    {
        if (!Db.ChangeTracker.HasChanges())
        {
            Number = _state.Revision;
            return;
        }

        _state.Revision = Number;
        var gone = Db.ChangeTracker.Entries<Paper>().Where(entry => entry.State == EntityState.Deleted).Select(entry => entry.Entity.Key).ToList();
        await Db.SaveChangesAsync(cancellationToken);
        await InterimDocuments.RefreshAsync(Db, Number, gone);
        if (saved is not null)
            await saved();
        await _transaction.CommitAsync(cancellationToken);
        await SqliteDatabase.OptimizeAsync(Db, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Db.DisposeAsync();
    }
}
