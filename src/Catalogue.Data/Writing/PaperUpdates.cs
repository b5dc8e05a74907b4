using Catalogue.Data.Storage;
using Catalogue.Data.Writing.Matching;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>The stored papers that a chunk of records changes.</summary>
internal static class PaperUpdates
{
    public static async Task<Dictionary<int, PaperUpdate>> ReadAsync(CatalogueContext db, int[] keys, CancellationToken cancellationToken)
    {
        if (keys.Length == 0)
            return [];

        var contents = (await db.RecordContents.Where(content => EF.Parameter(keys).Contains(content.PaperKey)).ToListAsync(cancellationToken))
            .ToLookup(content => content.PaperKey);
        return (await StoredPapers.ReadAsync(db, keys, cancellationToken)).ToDictionary(paper => paper.Key, paper => PaperUpdate.Stored(paper, contents[paper.Key]));
    }
}
