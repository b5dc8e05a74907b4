using Microsoft.OpenApi;

namespace Catalogue.Api.Documentation;

/// <summary>An id in a path, with an example that exists in the seed data.</summary>
/// <param name="Resource">The path's first segment.</param>
/// <param name="Retires">True if its ids can be merged and deleted.</param>
internal sealed record PathItem(string Resource, string Example, string Description, bool Retires = true);

/// <summary>Describes the ids in paths.</summary>
internal static class PathParameters
{
    private static readonly PathItem[] Known =
    [
        new("papers", "whose-opinions-do-language-models-reflect", "Paper id. For the paper itself also an identifier: `doi:10.…`, `arxiv:2401.00001`."),
        new("researchers", "percy-liang", "Researcher id."),
        new("authors", "percy-liang", "Author id."),
        new("affiliations", "stanford", "Affiliation id."),
        new("categories", "CL", "Category: `CL`, `cs.CL` or any unambiguous spelling.", Retires: false),
        new("problems", "invalid-query", "Last part of an error's `type`.", Retires: false),
    ];

    public static IReadOnlyList<string> NamesIn(string path) =>
        [.. path.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)])];

    /// <summary>The description of the id in a path; null for a path without one.</summary>
    public static PathItem? ItemOf(string path) => NamesIn(path).Count == 0
        ? null
        : Known.Single(known => path.StartsWith(known.Resource + "/", StringComparison.Ordinal));

    public static IOpenApiParameter Describe(string name, string path)
    {
        var item = ItemOf(path)!;
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = item.Description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = item.Example,
        };
    }
}
