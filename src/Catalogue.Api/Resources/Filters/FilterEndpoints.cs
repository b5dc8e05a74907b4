using Catalogue.Api.Pipeline;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Formats;

namespace Catalogue.Api.Resources.Filters;

internal sealed class FilterEndpoints(FilterSet filters, FacetSet facets)
{
    private const string Path = "/filters";

    public void Map(IEndpointRouteBuilder routes) => routes.MapGroup("").WithTags("Documentation")
        .MapDeclared(Path, "ListFilters", new ParameterSet([ListParameters.Format]), typeof(FilterDeclarations), List);

    /// <summary>List the available filters, sort orders, facets and formats.</summary>
    /// <remarks>For clients that build their controls at run time. Includes the known values of each filter.</remarks>
    internal Task<HandlerResult> List(ReadRequest request) => Task.FromResult<HandlerResult>(new BodyResult(
        new FilterDeclarations(
            [.. filters.All.Select(Declaration)],
            [.. SortOrder.All.Select(order => new SortDeclaration(order.Name, order.Description))],
            [.. facets.All.Select(facet => new FacetDeclaration(facet.Name, facet.Resource))],
            [.. KnownFormats.OfPapers.Select(format => new FormatDeclaration(format.Name, format.MediaType, format.Description))]),
        Path));

    private static FilterDeclaration Declaration(Filter filter) => new(
        filter.Name,
        filter.Description,
        filter.Example,
        filter.TakesSeveral,
        filter is DiscreteFilter { AcceptsNone: true },
        (filter as DiscreteFilter)?.Vocabulary.Listed);
}
