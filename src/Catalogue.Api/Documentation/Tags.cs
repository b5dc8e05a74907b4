using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes the groups of operations, and puts them in the order in which a reader wants them.</summary>
internal sealed class Tags : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Known =
    [
        ("Papers", "The catalogue itself."),
        ("Researchers", "Persons with a profile: what a source reports about them, what the catalogue computes, and their network."),
        ("Authors", "Everyone who wrote a paper."),
        ("Affiliations", "Organisations, as the sources write them."),
        ("Categories", "Subject classes."),
        ("Statistics", "Figures of any set of papers; each has a link that lists what it counts."),
        ("Documentation", "What lists can be asked for, and what errors mean."),
        ("Health", "For probes."),
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
