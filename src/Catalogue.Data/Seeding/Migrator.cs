using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Derived;
using Catalogue.Records.Authorities;
using Catalogue.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Seeding;

/// <summary>Migrates the database to the schema of this version, gives a new catalogue its identity, and applies the names of the authority files.</summary>
public sealed partial class Migrator(
    CatalogueDatabase database, IDbContextFactory<CatalogueContext> contexts, Authorities authorities, CommitGate gate, ILogger<Migrator> logger)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var preparer = BuildStamp.Of(authorities, database.Provider);
        if (BuildStamp.HasPrepared(preparer, database))
            return;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        gate.Note("the migration is not finished; the next start or 'migrate' continues it");
        await database.Provider.Writes.LockAsync(db, cancellationToken);
        try
        {
            var hasChanged = await ChangeSchemaAsync(db, cancellationToken);
            await database.Provider.Writes.PrepareAsync(db, cancellationToken);
            await IdentifyAsync(db, preparer, hasChanged, cancellationToken);
            gate.Note(null);
        }
        finally
        {
            await database.Provider.Writes.UnlockAsync(db);
        }
    }

    /// <summary>Whether this build has migrated the database. Does not create one.</summary>
    public bool HasMigrated() => database.IsThere && BuildStamp.HasPrepared(BuildStamp.Of(authorities, database.Provider), database);

    /// <summary>Applies pending migrations. One instance migrates; the others wait for the lock.</summary>
    private async Task<bool> ChangeSchemaAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(known).LastOrDefault() is { } newer)
            throw new NewerCatalogueException($"it has the migration {newer}, and this program knows only those up to {known[^1]}");

        var pending = known.Except(applied).ToList();
        if (pending.Count == 0)
            return false;

        LogMigrating(logger, Plural.Of(pending.Count, "migration"), pending[^1]);
        await database.Provider.Writes.MigrateAsync(db, cancellationToken);
        LogMigrated(logger, pending[^1]);
        return true;
    }

    /// <param name="hasChanged">Whether the schema has changed. If so, a new revision excludes standbys without the new schema from reads.</param>
    private async Task IdentifyAsync(CatalogueContext db, string preparer, bool hasChanged, CancellationToken cancellationToken)
    {
        var transaction = await database.Provider.Writes.BeginAsync(db, cancellationToken);
        try
        {
            await using (transaction)
                await IdentifyAsync(db, transaction, preparer, hasChanged, cancellationToken);
        }
        finally
        {
            await database.Provider.Writes.EndAsync(db);
        }
    }

    private async Task IdentifyAsync(CatalogueContext db, IDbContextTransaction transaction, string preparer, bool hasChanged, CancellationToken cancellationToken)
    {
        var state = await db.State.AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (state is null)
            (state, hasChanged) = (db.State.Add(new CatalogueState { Uuid = Guid.NewGuid() }).Entity, false);

        NewerCatalogueException.ThrowIfNewer(state.DocumentsVersion);
        var revision = state.Revision + 1;
        var renamed = await new AuthorityWriter(db, authorities).StoreAsync(revision, cancellationToken);
        var remade = await RemakeAsync(db, state, revision, renamed, cancellationToken);
        if (renamed || remade > 0 || hasChanged)
            state.Revision = revision;
        state.PreparedBy = preparer;
        await db.SaveChangesAsync(cancellationToken);
        await database.Provider.Writes.AnnounceAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (remade > 0)
            await database.Provider.Writes.TidyAsync(db);
    }

    /// <summary>Rebuilds the data derived from papers if its format or a name has changed. Returns the number of rebuilt papers.</summary>
    private async Task<int> RemakeAsync(CatalogueContext db, CatalogueState state, long revision, bool renamed, CancellationToken cancellationToken)
    {
        var remake = new PaperRemake(db, revision);
        if (state.DocumentsVersion == Schema.DerivedVersion)
            return renamed ? await remake.DocumentsAsync(db.Papers.Where(paper => paper.Revision == revision), cancellationToken) : 0;

        var version = state.DocumentsVersion;
        state.DocumentsVersion = Schema.DerivedVersion;
        var papers = await db.Papers.CountAsync(cancellationToken);
        if (papers == 0)
            return 0;

        LogRemaking(logger, Plural.Of(papers, "paper"), version, Schema.DerivedVersion);
        var count = await remake.AllAsync(cancellationToken);
        LogRemade(logger, Plural.Of(count, "paper"));
        return count;
    }

    [LoggerMessage(LogLevel.Information, "Migrating the database: {Migrations}, up to {Last}")]
    private static partial void LogMigrating(ILogger logger, string migrations, string last);

    [LoggerMessage(LogLevel.Information, "Migrated the database to {Last}")]
    private static partial void LogMigrated(ILogger logger, string last);

    [LoggerMessage(LogLevel.Information, "Rebuilding the documents and the search index of {Papers}, from format version {From} to {To}")]
    private static partial void LogRemaking(ILogger logger, string papers, int from, int to);

    [LoggerMessage(LogLevel.Information, "Rebuilt the documents and the search index of {Papers}")]
    private static partial void LogRemade(ILogger logger, string papers);
}
