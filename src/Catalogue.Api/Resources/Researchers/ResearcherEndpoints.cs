using Catalogue.Api.Pipeline;
using Catalogue.Api.Requests;
using Catalogue.Api.Resources.Statistics;
using Catalogue.Api.Responses;
using Catalogue.Data.Queries;
using Catalogue.Data.Statistics;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources.Researchers;

/// <summary>What researchers have beyond what every list of values has: statistics and a network.</summary>
internal sealed class ResearcherEndpoints(FilterSet filters, StatisticsReader statistics, StatisticsItems items)
{
    private static readonly IntegerParameter PerPage =
        ListParameters.PageSize("Maximum number of co-authors, most common papers first.", "10", maximum: 200, standard: 50);

    private readonly NetworkReader _networks = new(filters);

    public void Map(IEndpointRouteBuilder routes)
    {
        var researchers = routes.MapGroup("").WithTags("Researchers");
        researchers.MapRead($"{ResearcherItems.Path}/{{id}}/stats", "GetResearcherStatistics",
            StatisticsEndpoints.Parameters(filters, filters.Researcher), typeof(ResearcherStatistics), Statistics);
        researchers.MapRead($"{ResearcherItems.Path}/{{id}}/coauthors", "GetResearcherCoauthors",
            NetworkParameters(), typeof(CoauthorAnswer), Coauthors);
    }

    /// <summary>Get a researcher's statistics.</summary>
    /// <remarks>Reported figures come from the profile; computed figures are counted in the catalogue. Filters apply to the computed ones.</remarks>
    internal async Task<HandlerResult> Statistics(ReadRequest request)
    {
        var found = PathIds.Find(request, filters.Researcher.NamedValues, "/stats");
        if (found.Answer is not null)
            return found.Answer;

        var query = Of(request, found);
        var reported = await ResearcherItems.ReportedAsync(request.Db, found.Value!.Key!.Value, request.Cancellation);
        var computed = items.Of(statistics.Read(request.Catalogue, query), query, request.Address);
        var text = CatalogueUrl.Query(QueryUrl.Parameters(query));
        return new BodyResult(new ResearcherStatistics(text, reported, computed, request.Missing), $"{found.CanonicalPath}?{text}");
    }

    /// <summary>Get a researcher's co-authors.</summary>
    /// <remarks>A network: nodes are authors, edges are weighted by the number of common papers. Filters select the papers that count.</remarks>
    internal async Task<HandlerResult> Coauthors(ReadRequest request)
    {
        var found = PathIds.Find(request, filters.Researcher.NamedValues, "/coauthors");
        if (found.Answer is not null)
            return found.Answer;

        var query = Of(request, found);
        var perPage = request.Number(PerPage.Name, PerPage.Default!.Value);
        var network = _networks.Read(request.Catalogue, query, perPage);
        var text = CatalogueUrl.Query(QueryUrl.Parameters(query));
        var answer = new CoauthorAnswer(
            text,
            network.Distinct,
            request.Address.Link(QueryUrl.ValuesOf(filters.Author, query.Flattened(filters)!)),
            network.IsTruncated,
            network.IsLowerBound,
            [.. network.Nodes.Select(node => new CoauthorNode(node.Author.Text, node.Name, node.Papers.Count, Papers(node.Papers)))],
            [.. network.Edges.Select(edge => new CoauthorEdge(edge.Source.Text, edge.Target.Text, edge.Papers.Count, Papers(edge.Papers)))],
            request.Missing);
        return new BodyResult(answer, $"{found.CanonicalPath}?{text}&{PerPage.Name}={perPage}");

        string Papers(Figure figure) => request.Address.Link(QueryUrl.PapersOf(figure.Papers));
    }

    private PaperQuery Of(ReadRequest request, PathId found) =>
        request.Query with { Scope = new DiscreteCondition(filters.Researcher, [found.Value!], []) };

    private ParameterSet NetworkParameters()
    {
        var shared = StatisticsEndpoints.Parameters(filters, filters.Author, filters.Coauthor, filters.Researcher);
        return new ParameterSet([.. shared.All, PerPage], shared.Conflicts);
    }
}
