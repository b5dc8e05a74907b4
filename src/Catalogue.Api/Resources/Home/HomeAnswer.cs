namespace Catalogue.Api.Resources.Home;

/// <summary>What the service is, and links to everything that it has.</summary>
/// <param name="Name">The name of the service.</param>
/// <param name="Version">The version of the program.</param>
/// <param name="Papers">The papers: search, filters, facets and exports.</param>
/// <param name="Researchers">People with a profile.</param>
/// <param name="Authors">Everyone who wrote a paper.</param>
/// <param name="Affiliations">Organisations.</param>
/// <param name="Categories">Subject classes.</param>
/// <param name="Stats">Statistics of all papers, or of those that match filters.</param>
/// <param name="Suggest">Suggestions while somebody types.</param>
/// <param name="Filters">The available filters, sort orders, facets and formats.</param>
/// <param name="Problems">The kinds of error.</param>
/// <param name="Swagger">The API documentation for people, where every request can be tried.</param>
/// <param name="Openapi">The API documentation for programs (OpenAPI 3.1).</param>
/// <param name="Live">The liveness probe.</param>
/// <param name="Ready">The readiness probe.</param>
public sealed record HomeAnswer(
    string Name, string Version, string Papers, string Researchers, string Authors, string Affiliations, string Categories, string Stats,
    string Suggest, string Filters, string Problems, string Swagger, string Openapi, string Live, string Ready);
