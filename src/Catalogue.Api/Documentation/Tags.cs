using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes the groups of operations, and sorts the operations by group.</summary>
internal sealed class Tags : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Known =
    [
        ("Papers", "Search, filter and export papers."),
        ("Researchers", "People with a profile: their papers, reported and computed figures, and co-authors."),
        ("Authors", "Everyone who wrote a paper."),
        ("Affiliations", "Organisations."),
        ("Categories", "Categories, such as `CL` (Computation and Language)."),
        ("Statistics", "Counts for any set of papers."),
        ("Documentation", "The available filters, sort orders, facets and formats, and the types of error."),
        ("Health", "Liveness and readiness probes."),
    ];

    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.Tags = Known.Select(known => new OpenApiTag { Name = known.Name, Description = known.Description }).ToHashSet();
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(path => Rank(path.Value)).ThenBy(path => path.Key, StringComparer.Ordinal))
            paths[path] = item;
        document.Paths = paths;
    }

    private static int Rank(IOpenApiPathItem path) =>
        Array.FindIndex(Known, known => known.Name == path.Operations!.Values.First().Tags!.First().Name);
}
