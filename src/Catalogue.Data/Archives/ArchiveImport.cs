using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Archives;

/// <summary>Restores an archive into an empty catalogue, with the same identity, ids, revisions and records.</summary>
public sealed class ArchiveImport(IDbContextFactory<CatalogueContext> contexts, CommitGate gate)
{
    private const int BatchSize = 500;

    /// <param name="within">The dry run that the import belongs to; null for a dry run of its own, or for a real import.</param>
    /// <exception cref="ImportException">The archive is incomplete or invalid, or the catalogue is not empty. Nothing is stored.</exception>
    public async Task<WriteReport> ImportAsync(TextReader text, bool isDryRun, CancellationToken cancellationToken, DryRun? within = null)
    {
        using var records = ArchiveReader.Read(text).GetEnumerator();
        if (!records.MoveNext() || records.Current is not ArchivedCatalogue catalogue)
            throw new ImportException("the archive is empty");

        await using var alone = isDryRun && within is null ? new DryRun(contexts) : null;
        var dryRun = within ?? alone;
        await using var revision = await (dryRun is null ? UnitOfWork.BeginAsync(contexts, gate, cancellationToken) : dryRun.BeginAsync(cancellationToken));
        await ClearAsync(revision.Db, cancellationToken);

        using var names = new ArchivedNames(revision.Db);
        using var papers = new ArchivedPapers(revision.Db, names, catalogue.Revision);
        var batch = new List<ArchivedPaper>(BatchSize);
        while (records.MoveNext())
        {
            if (records.Current is ArchivedPaper paper)
                batch.Add(paper);
            else
                names.Store(records.Current);
            if (batch.Count == BatchSize || (records.Current is not ArchivedPaper && batch.Count > 0))
            {
                await papers.StoreAsync(batch, cancellationToken);
                batch.Clear();
            }
        }

        await papers.StoreAsync(batch, cancellationToken);
        await papers.FlushAsync(cancellationToken);
        names.Flush();
        await revision.FinishAsAsync(catalogue.Uuid, catalogue.Revision, cancellationToken);
        return new WriteReport(papers.Count, 0, 0, revision.Number) { IsStored = !isDryRun };
    }

    /// <summary>Deletes the categories, which every new catalogue has. If there is any other content, the import fails.</summary>
    private static async Task ClearAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        if (await db.Sources.AnyAsync(cancellationToken) || await db.Tombstones.AnyAsync(cancellationToken))
            throw new ImportException("the target database is not empty; use a new one that was not seeded (Seed__Enabled=false)");

        await db.Categories.ExecuteDeleteAsync(cancellationToken);
    }
}
