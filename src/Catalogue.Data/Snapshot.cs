using Catalogue.Data.Model;
using Catalogue.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data;

/// <summary>The catalogue at one revision: everything read through it agrees, whoever writes meanwhile.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;

    private Snapshot(CatalogueContext db, IDbContextTransaction transaction, CatalogueState state)
    {
        (Db, _transaction) = (db, transaction);
        (Catalogue, Revision) = (state.Uuid, state.Revision);
    }

    public CatalogueContext Db { get; }

    /// <summary>The catalogue's own identity, given when its database was made.</summary>
    public Guid Catalogue { get; }

    public long Revision { get; }

    public static async Task<Snapshot> OpenAsync(IDbContextFactory<CatalogueContext> factory, CancellationToken cancellationToken)
    {
        var db = await factory.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await SqliteDatabase.BeginSnapshotAsync(db, cancellationToken);
            return new Snapshot(db, transaction, await db.State.SingleAsync(cancellationToken));
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Db.DisposeAsync();
    }
}
