using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Writing;

/// <summary>A write: one transaction that is committed as the next revision of the catalogue, or rolled back.</summary>
internal sealed class UnitOfWork : IAsyncDisposable
{
    private const string Savepoint = "dry_run";

    private readonly IDbContextTransaction _transaction;
    private readonly CommitGate _gate;
    private readonly UnitOfWork? _dryRun;
    private Guid _catalogue;
    private bool _isFinished;

    private UnitOfWork(CatalogueContext db, IDbContextTransaction transaction, CommitGate gate, Guid catalogue, long number, UnitOfWork? dryRun = null) =>
        (Db, _transaction, _gate, _catalogue, Number, _dryRun) = (db, transaction, gate, catalogue, number, dryRun);

    public CatalogueContext Db { get; }

    private DatabaseProvider Provider => KnownDatabases.Of(Db);

    /// <summary>The revision that the write creates; after a write without changes, the revision before it.</summary>
    public long Number { get; private set; }

    public static async Task<UnitOfWork> BeginAsync(
        IDbContextFactory<CatalogueContext> contexts, CommitGate gate, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        IDbContextTransaction? transaction = null;
        try
        {
            transaction = await KnownDatabases.Of(db).Writes.BeginAsync(db, cancellationToken);
            var state = await db.State.SingleAsync(cancellationToken);
            NewerCatalogueException.ThrowIfNewer(state.DocumentsVersion);
            return new UnitOfWork(db, transaction, gate, state.Uuid, state.Revision + 1);
        }
        catch
        {
            if (transaction is not null)
                await EndAsync(db, transaction);
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins one write of a dry run, at a savepoint of this transaction. The transaction itself is never committed.</summary>
    public async Task<UnitOfWork> BeginDryAsync(CancellationToken cancellationToken)
    {
        await _transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        return new UnitOfWork(Db, _transaction, _gate, _catalogue, Number, dryRun: this);
    }

    /// <summary>Commits the write as a new revision. Commits nothing if nothing has changed.</summary>
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

    /// <summary>Commits the write, and gives the catalogue the identity and the revision of a restored archive.</summary>
    public async Task FinishAsAsync(Guid catalogue, long revision, CancellationToken cancellationToken)
    {
        (_catalogue, Number) = (catalogue, revision);
        await Db.State.ExecuteUpdateAsync(
            set => set.SetProperty(state => state.Uuid, catalogue).SetProperty(state => state.Revision, revision), cancellationToken);
        await CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_dryRun is not null)
        {
            if (!_isFinished)
                await _transaction.RollbackToSavepointAsync(Savepoint);
            await _transaction.ReleaseSavepointAsync(Savepoint);
            return;
        }

        await EndAsync(Db, _transaction);
        await Db.DisposeAsync();
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        _isFinished = true;
        if (_dryRun is not null)
        {
            (_dryRun._catalogue, _dryRun.Number) = (_catalogue, Number + 1);
            return;
        }

        await Provider.Writes.AnnounceAsync(Db, cancellationToken);
        await _gate.CommitAsync(() => _transaction.CommitAsync(cancellationToken), FormattableString.Invariant($"everything up to revision {Number} is stored"));
        Provider.Writes.NotifyLocally(Db, new CatalogueRevision(_catalogue, Number));
        await Provider.Writes.TidyAsync(Db);
    }

    private static async Task EndAsync(CatalogueContext db, IDbContextTransaction transaction)
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            await KnownDatabases.Of(db).Writes.EndAsync(db);
        }
    }
}
