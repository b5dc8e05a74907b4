using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Writing;

/// <summary>A write: one transaction that ends as the catalogue's next revision, or as if it had never begun.</summary>
internal sealed class RevisionInProgress : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private Guid _catalogue;

    private RevisionInProgress(CatalogueContext db, IDbContextTransaction transaction, Guid catalogue, long number) =>
        (Db, _transaction, _catalogue, Number) = (db, transaction, catalogue, number);

    public CatalogueContext Db { get; }

    private DatabaseProvider Provider => KnownDatabases.Of(Db);

    /// <summary>The revision that the write makes; the one before it when it finishes without a change.</summary>
    public long Number { get; private set; }

    public static async Task<RevisionInProgress> BeginAsync(
        IDbContextFactory<CatalogueContext> contexts, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await KnownDatabases.Of(db).BeginWriteAsync(db, cancellationToken);
            var state = await db.State.SingleAsync(cancellationToken);
            NewerCatalogueException.ThrowIfNewer(state.DocumentsVersion);
            return new RevisionInProgress(db, transaction, state.Uuid, state.Revision + 1);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the write durable. Without a change the revision stays.</summary>
    public async Task FinishAsync(bool hasChanged, CancellationToken cancellationToken)
    {
        if (!hasChanged)
        {
            Number--;
            return;
        }

        await Db.State.ExecuteUpdateAsync(set => set.SetProperty(state => state.Revision, Number), cancellationToken);
        await CommitAsync(cancellationToken);
    }

    /// <summary>Makes the write durable, and the catalogue another one.</summary>
    public async Task FinishAsAsync(Guid catalogue, long revision, CancellationToken cancellationToken)
    {
        (_catalogue, Number) = (catalogue, revision);
        await Db.State.ExecuteUpdateAsync(
            set => set.SetProperty(state => state.Uuid, catalogue).SetProperty(state => state.Revision, revision), cancellationToken);
        await CommitAsync(cancellationToken);
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        await Provider.AnnounceAsync(Db, cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
        Provider.Tell(Db, new CatalogueRevision(_catalogue, Number));
        await Provider.TidyAsync(Db);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Provider.EndWriteAsync(Db);
        await Db.DisposeAsync();
    }
}
