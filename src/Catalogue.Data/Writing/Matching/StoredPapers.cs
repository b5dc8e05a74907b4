using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Matching;

/// <summary>Reads complete papers: all parts in order, with their authors, affiliations, categories and sources loaded.</summary>
internal static class StoredPapers
{
    public static Task<List<Paper>> ReadAsync(CatalogueContext db, int[] keys, CancellationToken cancellationToken) =>
        Whole(db.Papers.Where(paper => EF.Parameter(keys).Contains(paper.Key))).ToListAsync(cancellationToken);

    /// <summary>Reads papers in batches, in ascending order of their keys (keyset pagination), so that memory use stays constant.</summary>
    public static async IAsyncEnumerable<List<Paper>> BatchesAsync(
        IQueryable<Paper> papers, int size, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = 0;
        while (true)
        {
            var batch = await Whole(papers.Where(paper => paper.Key > after).OrderBy(paper => paper.Key).Take(size)).ToListAsync(cancellationToken);
            if (batch.Count == 0)
                yield break;

            yield return batch;
            after = batch[^1].Key;
        }
    }

    private static IQueryable<Paper> Whole(IQueryable<Paper> papers) => papers.AsNoTracking()
        .Include(paper => paper.PrimaryCategory)
        .Include(paper => paper.Categories.OrderBy(part => part.Ordinal)).ThenInclude(part => part.Category)
        .Include(paper => paper.Authorships.OrderBy(part => part.Ordinal)).ThenInclude(part => part.Author)
        .Include(paper => paper.Authorships.OrderBy(part => part.Ordinal)).ThenInclude(part => part.Affiliations).ThenInclude(part => part.Affiliation)
        .Include(paper => paper.Affiliations.OrderBy(part => part.Ordinal)).ThenInclude(part => part.Affiliation)
        .Include(paper => paper.Identifiers)
        .Include(paper => paper.Links.OrderBy(link => link.Ordinal))
        .Include(paper => paper.Sources).ThenInclude(part => part.Source);
}
