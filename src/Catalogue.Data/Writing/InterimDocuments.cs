using Catalogue.Data.Columns;
using Catalogue.Data.Documents;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

internal static class InterimDocuments
{
    public static async Task RefreshAsync(CatalogueContext db, long revision, IEnumerable<int> gone)
    {
        foreach (var key in gone)
            await db.Database.ExecuteSqlAsync($"UPDATE PaperFacts SET Facts = NULL, Revision = {revision} WHERE PaperKey = {key}");
        var papers = await db.Papers.AsNoTracking().Where(paper => paper.Revision == revision)
            .Include(p => p.PrimaryCategory).Include(p => p.Categories).ThenInclude(c => c.Category)
            .Include(p => p.Authorships).ThenInclude(a => a.Author).Include(p => p.Affiliations).ThenInclude(a => a.Affiliation)
            .Include(p => p.Links).Include(p => p.Identifiers).Include(p => p.Sources).ThenInclude(s => s.Source).ToListAsync();
        foreach (var paper in papers)
        {
            await db.Database.ExecuteSqlAsync($"INSERT OR REPLACE INTO PaperDocuments (PaperKey, Json) VALUES ({paper.Key}, {PaperDocuments.Of(paper)})");
            await db.Database.ExecuteSqlAsync($"INSERT OR REPLACE INTO PaperFacts (PaperKey, Revision, Facts) VALUES ({paper.Key}, {revision}, {FactsCodec.Write(paper)})");
        }
    }
}
