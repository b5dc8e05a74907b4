using Catalogue.Data.Model;
using Catalogue.Data.Writing.Rows;

namespace Catalogue.Data.Writing.Derived;

/// <summary>Makes anew what is derived from stored papers, in batches, however many there are.</summary>
internal sealed class PaperRemake(CatalogueContext db, long revision)
{
    private const int BatchSize = 500;

    /// <summary>Makes everything anew, of all papers: documents, facts and the full-text index.</summary>
    /// <returns>How many papers there are.</returns>
    public Task<int> AllAsync(CancellationToken cancellationToken) =>
        RemakeAsync(db.Papers, true, cancellationToken);

    /// <summary>Makes documents anew of papers whose words have not changed.</summary>
    public Task<int> DocumentsAsync(IQueryable<Paper> papers, CancellationToken cancellationToken) =>
        RemakeAsync(papers, false, cancellationToken);

    private async Task<int> RemakeAsync(IQueryable<Paper> papers, bool withIndex, CancellationToken cancellationToken)
    {
        using var rows = new CatalogueRows(db);
        using var derived = new DerivedRows(db, rows, revision);
        if (withIndex)
            derived.ClearIndex();
        var count = 0;
        await foreach (var batch in StoredPapers.BatchesAsync(papers, BatchSize, cancellationToken))
        {
            await derived.WriteAsync([.. batch.Select(paper => Remade(paper, withIndex))], cancellationToken);
            count += batch.Count;
        }

        derived.Flush();
        return count;
    }

    private static DerivedRow Remade(Paper paper, bool withIndex) =>
        DerivedRow.Of(new PaperChange(paper, withIndex ? null : new PaperWords(paper))) with { IsNew = false };
}
