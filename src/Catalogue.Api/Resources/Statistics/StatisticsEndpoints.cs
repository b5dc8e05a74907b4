using Catalogue.Api.Pipeline;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Queries;
using Catalogue.Data.Statistics;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources.Statistics;

internal sealed class StatisticsEndpoints(FilterSet filters, StatisticsReader statistics, StatisticsItems items)
{
    private const string Path = "/stats";

    public void Map(IEndpointRouteBuilder routes) => routes.MapGroup("").WithTags("Statistics")
        .MapRead(Path, "GetStatistics", Parameters(filters), typeof(StatisticsAnswer), Get);

    /// <summary>What statistics take: filters, leaving out those that the path states already.</summary>
    public static ParameterSet Parameters(FilterSet filters, params IReadOnlyList<Filter> except) => new(
        [.. filters.All.Except(except).Select(filter => new FilterParameter(filter)), ListParameters.Format],
        query => ListParameters.EmptyRange(query, filters.From, filters.To));

    /// <summary>Get statistics of the matching papers.</summary>
    /// <remarks>Counts by year, month, category, affiliation and author. Every count links to the list that it counts.</remarks>
    internal async Task<HandlerResult> Get(ReadRequest request)
    {
        var figures = statistics.Read(request.Catalogue, request.Query);
        var query = CatalogueUrl.Query(QueryUrl.Parameters(request.Query));
        return new BodyResult(new StatisticsAnswer(query, items.Of(figures, request.Query, request.Address), request.Missing), $"{Path}?{query}");
    }
}
