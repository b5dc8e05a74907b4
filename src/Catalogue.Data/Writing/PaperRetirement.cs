using Catalogue.Data.Model;
using Catalogue.Data.Search;
using Catalogue.Data.Search.Index;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Takes papers out of the catalogue. Their ids answer for ever, as a tombstone or as a redirection.</summary>
public sealed class PaperRetirement(IDbContextFactory<CatalogueContext> contexts, TimeProvider time)
{
    /// <summary>Deletes a paper and leaves a tombstone. Its records are kept in mind, so that they do not bring it back.</summary>
    /// <exception cref="KeyNotFoundException">No paper has the id.</exception>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await using var revision = await RevisionInProgress.BeginAsync(contexts, cancellationToken);
        var paper = await PaperAsync(revision.Db, id, cancellationToken);
        revision.Db.DeletedRecords.AddRange(await revision.Db.PaperSources.Where(part => part.PaperKey == paper.Key)
            .Select(part => new DeletedRecord { SourceKey = part.SourceKey, RecordKey = part.RecordKey, PaperId = id })
            .ToListAsync(cancellationToken));
        revision.Db.Papers.Remove(paper);
        revision.Db.Tombstones.Add(new Tombstone
        {
            Kind = ResourceKind.Paper,
            Id = id,
            DeletedAt = time.GetUtcNow().UtcDateTime,
            Revision = revision.Number,
        });
        await revision.FinishAsync(cancellationToken, () => Unindex(revision.Db, paper));
    }

    /// <summary>Merges a paper into another: its identifiers and sources move there, and its id redirects.</summary>
    /// <exception cref="ArgumentException">The paper would be merged into itself.</exception>
    /// <exception cref="KeyNotFoundException">No paper has one of the ids.</exception>
    public async Task MergeAsync(string id, string targetId, CancellationToken cancellationToken)
    {
        if (id == targetId)
            throw new ArgumentException($"The paper '{id}' cannot be merged into itself.", nameof(targetId));

        await using var revision = await RevisionInProgress.BeginAsync(contexts, cancellationToken);
        var db = revision.Db;
        var paper = await PaperAsync(db, id, cancellationToken);
        var target = await PaperAsync(db, targetId, cancellationToken);
        target.Revision = revision.Number;
        await db.Identifiers.Where(known => known.PaperKey == paper.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.PaperKey, target.Key), cancellationToken);
        await db.PaperSources.Where(part => part.PaperKey == paper.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(part => part.PaperKey, target.Key).SetProperty(part => part.IsMerged, true), cancellationToken);
        await db.Aliases.Where(alias => alias.Kind == ResourceKind.Paper && alias.TargetId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(alias => alias.TargetId, targetId)
                .SetProperty(alias => alias.Revision, revision.Number), cancellationToken);
        db.Aliases.Add(new Alias { Kind = ResourceKind.Paper, Id = id, TargetId = targetId, Revision = revision.Number });
        db.Papers.Remove(paper);
        await revision.FinishAsync(cancellationToken, () => Unindex(db, paper));
    }

    private static Task Unindex(CatalogueContext db, Paper paper)
    {
        using var index = new SearchIndexWriter(db.Database.GetDbConnection());
        index.Remove(paper.Key, SearchDocument.Of(paper));
        index.Flush();
        return Task.CompletedTask;
    }

    private static async Task<Paper> PaperAsync(CatalogueContext db, string id, CancellationToken cancellationToken) =>
        await db.Papers.AsTracking().Include(paper => paper.Authorships.OrderBy(authorship => authorship.Ordinal)).SingleOrDefaultAsync(paper => paper.Id == id, cancellationToken)
            ?? throw new KeyNotFoundException($"No paper has the id '{id}'.");
}
