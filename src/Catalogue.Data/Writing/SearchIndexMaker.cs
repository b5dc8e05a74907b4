using Catalogue.Data.Search;
using Catalogue.Data.Search.Index;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Indexes the papers of a catalogue whose index was made in another way, and is gone.</summary>
internal static class SearchIndexMaker
{
    public static async Task MakeAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        var blocks = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM SearchBlocks").SingleAsync(cancellationToken);
        if (blocks > 0)
            return;

        using var index = new SearchIndexWriter(db.Database.GetDbConnection());
        var analyser = new DocumentAnalyser();
        var papers = db.Papers.OrderBy(paper => paper.Key).Select(paper => new
        {
            paper.Key,
            paper.Title,
            paper.Abstract,
            Names = paper.Authorships.OrderBy(authorship => authorship.Ordinal).Select(authorship => authorship.NameAsWritten).ToList(),
        });
        await foreach (var paper in papers.AsSingleQuery().AsAsyncEnumerable().WithCancellation(cancellationToken))
            index.Add(paper.Key, analyser.Analyse(paper.Title, paper.Abstract, paper.Names));
        index.Flush();
    }
}
