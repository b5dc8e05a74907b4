using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Documents;
using Catalogue.Data.Queries;
using Catalogue.Search.Query;

namespace Catalogue.Api.Resources.Papers;

/// <summary>Answers every list of papers, whatever its path.</summary>
internal sealed class PaperLists(FilterSet filters, FacetItems facets)
{
    public async Task<HandlerResult> ReadAsync(ReadRequest request, PaperQuery query)
    {
        var sort = SortOrder.All.FirstOrDefault(order => order.Name == request.Received.One("sort")) ?? SortOrder.DefaultFor(query, filters);
        var list = new ListSource(
            QueryUrl.PapersPath(query),
            [.. QueryUrl.Parameters(query), ("sort", sort.Name)],
            sort.Rows(request.Catalogue, query, filters));
        var (found, failure) = list.Find(request);
        if (found is null)
            return failure!;

        var (items, edges) = await PaperPage.ReadAsync(request.Catalogue.Statements, found.Keys, list.Rows.Order, found.Edges);
        var page = found.Page(edges);
        if (request.Format.Papers is not null)
            return found.With(items, page);
        if (request.Received.One(ListParameters.Highlight.Name) == "true" && query[filters.Search] is SearchCondition search)
            items = Highlighted(items, new Highlighter(search.Query));

        return found.With(
            new PaperList<StoredPaper>
            {
                Items = await items.ToListAsync(request.Cancellation),
                Total = found.Facts.Total,
                Query = found.Facts.Query,
                Page = page,
                Missing = found.Facts.Missing,
                Facets = facets.Read(request, query, sort),
            },
            page);
    }

    private static IAsyncEnumerable<StoredPaper> Highlighted(IAsyncEnumerable<StoredPaper> papers, Highlighter highlighter) =>
        papers.Select(paper => new StoredPaper(HighlightedPaper.Of(paper.ToItem(), highlighter)));
}
