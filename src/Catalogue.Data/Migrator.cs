using Catalogue.Data.Model;
using Catalogue.Data.Seeding;
using Catalogue.Data.Sqlite;
using Catalogue.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data;

/// <summary>Brings the database to the program's schema, and makes sure that it has an identity and names as the authority files say.</summary>
public sealed partial class Migrator(IDbContextFactory<CatalogueContext> contexts, Authorities authorities, ILogger<Migrator> logger)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            LogMigrating(logger, pending.Count, pending[^1]);
            await db.Database.MigrateAsync(cancellationToken);
            LogMigrated(logger, pending[^1]);
        }

        await SqliteDatabase.UseWriteAheadLogAsync(db, cancellationToken);

        await IdentifyAsync(db, cancellationToken);
    }

    private async Task IdentifyAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var state = await db.State.AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (state is null)
            db.State.Add(state = new CatalogueState { Uuid = Guid.NewGuid() });

        await new AuthorityStore(db, authorities).StoreAsync(state, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (state.Revision < 3)
            await InterimDocuments.RefreshAsync(db, state.Revision, []);
        await SearchIndexMaker.MakeAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Migrating the database: {Count} steps, to {Last}")]
    private static partial void LogMigrating(ILogger logger, int count, string last);

    [LoggerMessage(LogLevel.Information, "The database is at {Last}")]
    private static partial void LogMigrated(ILogger logger, string last);
}
