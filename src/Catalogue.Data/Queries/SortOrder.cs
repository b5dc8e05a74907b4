using Catalogue.Data.Model;
using Catalogue.Data.Queries.Paging;

namespace Catalogue.Data.Queries;

/// <summary>An order of papers, declared once. Every order ends in the id.</summary>
public sealed record SortOrder(string Name, string Description, Func<CatalogueContext, PaperQuery, FilterSet, OrderedRows> Rows)
{
    /// <summary>The order by relevance is there only for full-text queries.</summary>
    public static SortOrder Relevance { get; } = new("relevance", "Most relevant first; goes with `q`.", ByRelevance);

    public static IReadOnlyList<SortOrder> All { get; } =
    [
        new("-published", "Newest first; papers without a date last.", (db, query, _) => OrderedRows.By(query.Match(db)
            .Select(paper => new Row<int> { Key = paper.Key, Id = paper.Id, SortKey = paper.NewestFirst }))),
        new("published", "Oldest first; papers without a date last.", (db, query, _) => OrderedRows.By(query.Match(db)
            .Select(paper => new Row<int> { Key = paper.Key, Id = paper.Id, SortKey = paper.OldestFirst }))),
        new("title", "By title, without case, marks and leading punctuation.", (db, query, _) => OrderedRows.By(ByTitle(query.Match(db)))),
        new("-title", "By title, backwards.", (db, query, _) => OrderedRows.By(ByTitle(query.Match(db)), descending: true)),
        Relevance,
    ];

    /// <summary>The order when none is asked for.</summary>
    public static SortOrder DefaultFor(PaperQuery query, FilterSet filters) => query[filters.Search] is null ? All[0] : Relevance;

    private static IQueryable<Row<string>> ByTitle(IQueryable<Paper> papers) =>
        papers.Select(paper => new Row<string> { Key = paper.Key, Id = paper.Id, SortKey = paper.TitleSortKey });

    private static OrderedRows ByRelevance(CatalogueContext db, PaperQuery query, FilterSet filters)
    {
        var search = (FullTextClause)query[filters.Search]!;
        return OrderedRows.By(query.Without(filters.Search).Match(db).Join(
            FoundPapers.Of(db, search.Query),
            paper => paper.Key,
            hit => hit.PaperKey,
            (paper, hit) => new Row<double> { Key = paper.Key, Id = paper.Id, SortKey = hit.Score }));
    }
}
