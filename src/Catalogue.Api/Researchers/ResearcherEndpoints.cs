using Catalogue.Api.Answers;
using Catalogue.Api.Links;
using Catalogue.Api.Requests;
using Catalogue.Api.Statistics;
using Catalogue.Data.Queries;
using Catalogue.Data.Statistics;

namespace Catalogue.Api.Researchers;

/// <summary>What researchers have beyond what every list of values has: statistics and a network.</summary>
internal sealed class ResearcherEndpoints(FilterSet filters, StatisticsReader statistics, StatisticsItems items)
{
    private const int DefaultLimit = 50;
    private const int MaximumLimit = 200;

    private static readonly IntegerParameter Limit =
        new("limit", "Maximum number of co-authors, most common papers first.", "10", 1, MaximumLimit, DefaultLimit);

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
    internal async Task<Answer> Statistics(ReadRequest request)
    {
        var found = PathIds.Find(request, filters.Researcher.NamedValues, "/stats");
        if (found.Answer is not null)
            return found.Answer;

        var query = Of(request, found);
        var reported = await ResearcherItems.ReportedAsync(request.Db, found.Value!.Key!.Value, request.Cancellation);
        var computed = items.Of(statistics.Read(request.Catalogue, query), query);
        var text = CatalogueUrl.Query(CatalogueUrl.Parameters(query));
        return new BodyAnswer(new ResearcherStatistics(text, reported, computed), $"{found.CanonicalPath}?{text}");
    }

    /// <summary>Get a researcher's co-authors.</summary>
    /// <remarks>A network: nodes are authors, edges are weighted by the number of common papers. Filters select the papers that count.</remarks>
    internal async Task<Answer> Coauthors(ReadRequest request)
    {
        var found = PathIds.Find(request, filters.Researcher.NamedValues, "/coauthors");
        if (found.Answer is not null)
            return found.Answer;

        var query = Of(request, found);
        var limit = request.Number(Limit.Name, DefaultLimit);
        var network = _networks.Read(request.Catalogue, query, limit);
        var text = CatalogueUrl.Query(CatalogueUrl.Parameters(query));
        var answer = new CoauthorAnswer(
            text,
            network.Distinct,
            CatalogueUrl.ValuesOf(filters.Author, query.Flattened(filters)!),
            network.IsTruncated,
            network.IsLowerBound,
            [.. network.Nodes.Select(node => new CoauthorNode(node.Author.Text, node.Name, node.Papers.Count, CatalogueUrl.PapersOf(node.Papers.Papers)))],
            [.. network.Edges.Select(edge => new CoauthorEdge(edge.Source.Text, edge.Target.Text, edge.Papers.Count, CatalogueUrl.PapersOf(edge.Papers.Papers)))]);
        return new BodyAnswer(answer, $"{found.CanonicalPath}?{text}&limit={limit}");
    }

    private PaperQuery Of(ReadRequest request, PathId found) =>
        request.Query with { Scope = new DiscreteClause(filters.Researcher, [found.Value!], []) };

    private ParameterSet NetworkParameters()
    {
        var shared = StatisticsEndpoints.Parameters(filters, filters.Author, filters.Coauthor, filters.Researcher);
        return new ParameterSet([.. shared.All, Limit], shared.Conflicts);
    }
}
