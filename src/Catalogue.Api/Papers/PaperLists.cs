using Catalogue.Api.Answers;
using Catalogue.Api.Links;
using Catalogue.Api.Lists;
using Catalogue.Api.Requests;
using Catalogue.Data.Documents;
using Catalogue.Data.Queries;
using Catalogue.Data.Search;

namespace Catalogue.Api.Papers;

/// <summary>Answers every list of papers, whatever its path.</summary>
internal sealed class PaperLists(FilterSet filters, FacetItems facets)
{
    public Answer Read(ReadRequest request, PaperQuery query)
    {
        var sort = SortOrder.All.FirstOrDefault(order => order.Name == request.Received.One("sort")) ?? SortOrder.DefaultFor(query, filters);
        var list = new ListSource(
            CatalogueUrl.PapersPath(query),
            [.. CatalogueUrl.Parameters(query), ("sort", sort.Name)],
            sort.Rows(request.Catalogue, query, filters));
        var (page, failure) = ListReader.Read(request, list);
        if (page is null)
            return failure!;

        var items = StoredPaper.Of(request.Catalogue.Statements, page.Keys);
        if (request.Format.Papers is not null)
            return page.Answer(items, request.Fields);
        if (request.Received.One(ListParameters.Highlight.Name) == "true" && query[filters.Search] is FullTextClause search)
            items = Highlighted(items, new Highlighter(search.Query));

        return page.Answer(
            new PaperList<StoredPaper>
            {
                Items = [.. items],
                Total = page.Facts.Total,
                Query = page.Facts.Query,
                Page = page.Page,
                Facets = facets.Read(request, query, sort),
            },
            request.Fields);
    }

    private static IEnumerable<StoredPaper> Highlighted(IEnumerable<StoredPaper> papers, Highlighter highlighter) =>
        papers.Select(paper => new StoredPaper(Highlights.On(paper.ToItem(), highlighter)));
}
