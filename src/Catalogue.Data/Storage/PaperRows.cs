using Catalogue.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage;

/// <summary>Writes papers with all of their parts. The parts of an updated paper are deleted and inserted again, except for its sources.</summary>
internal sealed class PaperRows(CatalogueContext db, CatalogueRows rows)
{
    public async Task WriteAsync(IReadOnlyList<Paper> created, IReadOnlyList<Paper> updated, CancellationToken cancellationToken)
    {
        // An updated paper is written immediately. Its category may be new and still in the buffer, so flush categories first.
        rows.Categories.Flush();
        await ClearAsync([.. updated.Select(paper => paper.Key)], cancellationToken);
        foreach (var paper in updated)
            rows.Papers.Update(paper);
        foreach (var paper in created)
            rows.Papers.Insert(paper);
        foreach (var source in updated.SelectMany(paper => paper.Sources))
            rows.PaperSources.Store(source);
        Insert(rows.PaperSources, created.SelectMany(paper => paper.Sources));

        Paper[] papers = [.. updated, .. created];
        Insert(rows.PaperCategories, papers.SelectMany(paper => paper.Categories));
        Insert(rows.PaperAffiliations, papers.SelectMany(paper => paper.Affiliations));
        Insert(rows.Authorships, papers.SelectMany(paper => paper.Authorships));
        Insert(rows.AuthorshipAffiliations, papers.SelectMany(paper => paper.Authorships).SelectMany(authorship => authorship.Affiliations));
        Insert(rows.Identifiers, papers.SelectMany(paper => paper.Identifiers));
        Insert(rows.Links, papers.SelectMany(paper => paper.Links));
    }

    private static void Insert<T>(RowWriter<T> table, IEnumerable<T> parts)
        where T : class
    {
        foreach (var part in parts)
            table.Insert(part);
    }

    private async Task ClearAsync(int[] papers, CancellationToken cancellationToken)
    {
        if (papers.Length == 0)
            return;

        await db.PaperCategories.Where(part => EF.Parameter(papers).Contains(part.PaperKey)).ExecuteDeleteAsync(cancellationToken);
        await db.PaperAffiliations.Where(part => EF.Parameter(papers).Contains(part.PaperKey)).ExecuteDeleteAsync(cancellationToken);
        await db.Authorships.Where(part => EF.Parameter(papers).Contains(part.PaperKey)).ExecuteDeleteAsync(cancellationToken);
        await db.Identifiers.Where(part => EF.Parameter(papers).Contains(part.PaperKey)).ExecuteDeleteAsync(cancellationToken);
        await db.Links.Where(part => EF.Parameter(papers).Contains(part.PaperKey)).ExecuteDeleteAsync(cancellationToken);
    }
}
