using Catalogue.Data.Documents;
using Catalogue.Api.Answers;
using Catalogue.Api.Links;
using Catalogue.Api.Lists;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Search;

namespace Catalogue.Api.Papers;

/// <summary>Answers every list of papers, whatever its path.</summary>
internal sealed class PaperLists(FilterSet filters, FacetItems facets)
{
    public async Task<Answer> ReadAsync(ReadRequest request, PaperQuery query)
    {
        var sort = SortOrder.All.FirstOrDefault(order => order.Name == request.Received.One("sort")) ?? SortOrder.DefaultFor(query, filters);
        var list = new ListSource(
            CatalogueUrl.PapersPath(query),
            [.. CatalogueUrl.Parameters(query), ("sort", sort.Name)],
            sort.Rows(request.Catalogue, query, filters));
        var (page, failure) = ListReader.Read(request, list);
        if (page is null)
            return failure!;

        var items = page.Keys.Select(key => PaperDocuments.Read(StoredDocuments.Read(request.Catalogue.Statements, key))).ToArray();
        if (request.Received.One(ListParameters.Highlight.Name) == "true" && query[filters.Search] is FullTextClause search)
            items = Highlighted(items, new Highlighter(search.Query));

        return page.Answer(
            new PaperList
            {
                Items = items,
                Total = page.Facts.Total,
                Query = page.Facts.Query,
                Page = page.Page,
                Facets = await facets.ReadAsync(request, query, sort),
            },
            request.Fields);
    }

    private static PaperItem[] Highlighted(IReadOnlyList<PaperItem> papers, Highlighter highlighter) =>
        [.. papers.Select(paper => Highlights.On(paper, highlighter))];
}
