using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Formats;
using Catalogue.Records;

namespace Catalogue.Api.Resources.Papers;

/// <summary>What every list of papers takes: all filters, and everything that shapes a list.</summary>
internal sealed class PaperParameters(FilterSet filters, FacetSet facets)
{
    public static readonly ChoicesParameter Fields = ListParameters.Fields(typeof(PaperItem), "id,title,authors.name");

    public static readonly FormatParameter Format = new("PaperFormat", KnownFormats.OfPapers);

    public ChoiceParameter Sort { get; } = ListParameters.Sort(
        "PaperSort",
        [.. SortOrder.All.Select(order => order.Name)],
        "Sort order. Default: `-published`, or `relevance` with `q`. Ties are broken by id. "
        + string.Join(" ", SortOrder.All.Select(order => $"`{order.Name}`: {order.Description}")));

    public ChoicesParameter Facets { get; } = new("facets", "PaperFacet",
        "Facets to count.", "year,affiliation", [.. facets.All.Select(facet => facet.Name)])
    {
        OtherNames = ["facet", "group_by", "groupBy", "facet.field", "aggs", "aggregations"],
    };

    public ParameterSet List => new(
        [
            .. filters.All.Select(filter => new FilterParameter(filter)),
            Sort, ListParameters.PerPage, ListParameters.Page, ListParameters.Cursor, Fields, Facets,
            ListParameters.FacetLimit, ListParameters.Highlight, Format,
        ],
        ListParameters.PageOrCursor,
        query => ListParameters.EmptyRange(query, filters.From, filters.To),
        ListParameters.GoesWith(Sort.Name, SortOrder.Relevance.Name, filters.Search.Name),
        ListParameters.GoesWith(ListParameters.Highlight.Name, "true", filters.Search.Name),
        ListParameters.GoesWith(ListParameters.FacetLimit.Name, "", Facets.Name));

    public static ParameterSet Item { get; } = new([Fields, Format]);
}
