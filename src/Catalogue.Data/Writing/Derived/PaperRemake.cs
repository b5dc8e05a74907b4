using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing.Matching;
using Catalogue.Search.Index;
using Catalogue.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Derived;

/// <summary>Rebuilds the data that is derived from stored papers, in batches, so that memory use does not grow with their number.</summary>
internal sealed class PaperRemake(CatalogueContext db, long revision)
{
    private const int BatchSize = 500;

    /// <summary>Rebuilds everything for all papers: documents, facts, title hashes and the full-text index.</summary>
    /// <returns>The number of papers.</returns>
    public Task<int> AllAsync(CancellationToken cancellationToken) =>
        RemakeAsync(db.Papers, true, cancellationToken);

    /// <summary>Rebuilds the documents and facts of papers whose indexed texts have not changed; the full-text index stays.</summary>
    public Task<int> DocumentsAsync(IQueryable<Paper> papers, CancellationToken cancellationToken) =>
        RemakeAsync(papers, false, cancellationToken);

    private async Task<int> RemakeAsync(IQueryable<Paper> papers, bool withIndex, CancellationToken cancellationToken)
    {
        if (withIndex)
            SearchIndexWriter.Clear(db.Database.GetDbConnection());
        using var rows = new CatalogueRows(db);
        using var derived = new DerivedRows(db, rows, revision);
        var count = 0;
        await foreach (var batch in StoredPapers.BatchesAsync(papers, BatchSize, cancellationToken))
        {
            if (withIndex)
                HashTitles(batch, rows);
            await derived.WriteAsync([.. batch.Select(paper => derived.Derivation.Of(Change(paper, withIndex)) with { IsNew = false })], cancellationToken);
            rows.Flush();
            count += batch.Count;
        }

        await derived.FlushAsync();
        return count;
    }

    private static void HashTitles(List<Paper> papers, CatalogueRows rows)
    {
        foreach (var paper in papers)
        {
            var hash = TitleHash.Of(paper.Title);
            if (paper.TitleHash == hash)
                continue;

            paper.TitleHash = hash;
            rows.Papers.Update(paper);
        }
    }

    private static PaperChange Change(Paper paper, bool withIndex) => new(paper, withIndex ? null : new PaperWords(paper));
}
