using System.Collections.Immutable;

namespace Catalogue.Oracle;

/// <summary>A request for a list or for figures: filters as they are sent, and whatever shapes the answer.</summary>
public sealed record Ask(string Path, ImmutableList<(string Name, string Value)> Filters)
{
    public Ask(string path, params IEnumerable<(string Name, string Value)> filters)
        : this(path, [.. filters])
    {
    }

    public ImmutableList<(string Name, string Value)> Shape { get; init; } = [];

    public string? Sort { get; init; }

    public string Url => Path + Query([.. Filters, .. Shape, .. Sort is null ? Array.Empty<(string, string)>() : [("sort", Sort)]]);

    public bool Has(string filter) => Filters.Exists(pair => pair.Name == filter);

    /// <summary>The filter that the path states: <c>/authors/{id}/papers</c>.</summary>
    public (string Filter, string Value)? Scope => Path.Split('/') is ["", var resource, var id, ..]
        ? (Singular(resource), Uri.UnescapeDataString(id))
        : null;

    public Ask With(string name, string value) => this with { Shape = Shape.Add((name, value)) };

    public override string ToString() => Url;

    /// <summary>The filter that stands for a resource.</summary>
    public static string Singular(string resource) => resource switch
    {
        "authors" => "author",
        "affiliations" => "affiliation",
        "categories" => "category",
        _ => "researcher",
    };

    private static string Query(IReadOnlyCollection<(string Name, string Value)> pairs) => pairs.Count == 0
        ? ""
        : "?" + string.Join('&', pairs.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
}
