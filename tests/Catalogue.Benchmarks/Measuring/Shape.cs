namespace Catalogue.Benchmarks.Measuring;

/// <summary>A kind of request that is measured.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Kind">What the bars make of it.</param>
/// <param name="Paths">Requests of this kind, as many different ones as there are; none where the catalogue has nothing to ask for.</param>
public sealed record Shape(string Name, ShapeKind Kind, Func<Sample, IEnumerable<string>> Paths)
{
    /// <summary>How many different requests a cold measurement rotates over, where there are so many.</summary>
    public const int Rotation = 1_500;

    private const string AllFacets = "facets=category,year,affiliation,author,researcher,hasCode";

    /// <summary>The same lists with every facet counted.</summary>
    public Shape WithFacets() => new(
        $"{Name}, all facets",
        Kind == ShapeKind.Search ? ShapeKind.SearchFacets : ShapeKind.Facets,
        sample => Paths(sample).Select(path => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{AllFacets}"));

    /// <summary>Where there are fewer requests, their next pages are asked for, too.</summary>
    public IReadOnlyList<string> Distinct(Sample sample)
    {
        List<string> paths = [.. Paths(sample).Take(20 * Rotation).Distinct().Take(Rotation)];
        return Kind is not (ShapeKind.Search or ShapeKind.SearchFacets) || paths.Count == 0
            ? paths
            : [.. Enumerable.Range(1, (Rotation / paths.Count) + 1).SelectMany(page => paths.Select(path => page == 1 ? path : $"{path}&page={page}")).Take(Rotation)];
    }
}

/// <summary>What the bars tell apart.</summary>
public enum ShapeKind
{
    List,
    DeepList,
    Facets,
    Search,
    SearchFacets,
    Suggest,
    Other,
}
