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
        var (found, failure) = ListReader.Find(request, list);
        if (found is null)
            return failure!;

        var (items, edges) = await PaperPage.ReadAsync(request.Catalogue.Statements, found.Keys, list.Rows.Order, found.Edges);
        var page = found.Placed(edges);
        if (request.Format.Papers is not null)
            return page.With(items, request.Fields);
        if (request.Received.One(ListParameters.Highlight.Name) == "true" && query[filters.Search] is SearchCondition search)
            items = Highlighted(items, new Highlighter(search.Query));

        return page.With(
            new PaperList<StoredPaper>
            {
                Items = await items.ToListAsync(request.Cancellation),
                Total = page.Facts.Total,
                Query = page.Facts.Query,
                Page = page.Page,
                Missing = page.Facts.Missing,
                Facets = facets.Read(request, query, sort),
            },
            request.Fields);
    }

    private static IAsyncEnumerable<StoredPaper> Highlighted(IAsyncEnumerable<StoredPaper> papers, Highlighter highlighter) =>
        papers.Select(paper => new StoredPaper(HighlightedPaper.Of(paper.ToItem(), highlighter)));
}
