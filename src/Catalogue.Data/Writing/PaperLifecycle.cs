using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing.Derived;
using Catalogue.Data.Writing.Matching;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Deletes and merges papers. Their ids stay reserved for ever, as a tombstone or as a redirect.</summary>
public sealed class PaperLifecycle(IDbContextFactory<CatalogueContext> contexts, CommitGate gate, TimeProvider time)
{
    /// <summary>Deletes a paper and leaves a tombstone. Its records are remembered, so that importing them again does not restore it.</summary>
    /// <exception cref="KeyNotFoundException">No paper has the id.</exception>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await using var revision = await UnitOfWork.BeginAsync(contexts, gate, cancellationToken);
        var db = revision.Db;
        var paper = await PaperAsync(db, id, cancellationToken);
        db.DeletedRecords.AddRange(paper.Sources.Select(part => new DeletedRecord { SourceKey = part.SourceKey, RecordKey = part.RecordKey, PaperId = id }));
        db.Tombstones.Add(new Tombstone
        {
            Kind = ResourceKind.Paper,
            Id = id,
            DeletedAt = time.GetUtcNow().UtcDateTime,
            Revision = revision.Number,
        });
        await db.SaveChangesAsync(cancellationToken);
        await RemoveAsync(revision, paper, null, cancellationToken);
    }

    /// <summary>Merges a paper into another: its identifiers and sources move there, and its id redirects.</summary>
    /// <exception cref="ArgumentException">The paper would be merged into itself.</exception>
    /// <exception cref="KeyNotFoundException">No paper has one of the ids.</exception>
    public async Task MergeAsync(string id, string targetId, CancellationToken cancellationToken)
    {
        if (id == targetId)
            throw new ArgumentException($"The paper '{id}' cannot be merged into itself.", nameof(targetId));

        await using var revision = await UnitOfWork.BeginAsync(contexts, gate, cancellationToken);
        var db = revision.Db;
        var paper = await PaperAsync(db, id, cancellationToken);
        var target = await PaperAsync(db, targetId, cancellationToken);
        await db.Papers.Where(known => known.Key == target.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Revision, revision.Number), cancellationToken);
        await db.Identifiers.Where(known => known.PaperKey == paper.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.PaperKey, target.Key), cancellationToken);
        await db.PaperSources.Where(part => part.PaperKey == paper.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(part => part.PaperKey, target.Key).SetProperty(part => part.IsMerged, true), cancellationToken);
        await db.RecordContents.Where(content => content.PaperKey == paper.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(content => content.PaperKey, target.Key), cancellationToken);
        await db.Aliases.Where(alias => alias.Kind == ResourceKind.Paper && alias.TargetId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(alias => alias.TargetId, targetId)
                .SetProperty(alias => alias.Revision, revision.Number), cancellationToken);
        db.Aliases.Add(new Alias { Kind = ResourceKind.Paper, Id = id, TargetId = targetId, Revision = revision.Number });
        await db.SaveChangesAsync(cancellationToken);
        await RemoveAsync(revision, paper, target.Key, cancellationToken);
    }

    /// <summary>Finishes the write: removes a paper, and updates the one that it was merged into.</summary>
    private static async Task RemoveAsync(UnitOfWork revision, Paper paper, int? changed, CancellationToken cancellationToken)
    {
        await revision.Db.Papers.Where(known => known.Key == paper.Key).ExecuteDeleteAsync(cancellationToken);
        using var rows = new CatalogueRows(revision.Db);
        using var derived = new DerivedRows(revision.Db, rows, revision.Number);
        derived.Forget(paper);
        foreach (var target in changed is { } key ? await StoredPapers.ReadAsync(revision.Db, [key], cancellationToken) : [])
            await derived.WriteAsync([derived.Derivation.Of(new PaperChange(target, new PaperWords(target)))], cancellationToken);
        await derived.FlushAsync();
        await revision.FinishAsync(true, cancellationToken);
    }

    private static async Task<Paper> PaperAsync(CatalogueContext db, string id, CancellationToken cancellationToken)
    {
        var key = await db.Papers.Where(paper => paper.Id == id).Select(paper => (int?)paper.Key).SingleOrDefaultAsync(cancellationToken)
            ?? throw new KeyNotFoundException($"There is no paper with the id '{id}'.");
        return (await StoredPapers.ReadAsync(db, [key], cancellationToken))[0];
    }
}
