namespace Catalogue.Data.Queries.Facets;

/// <summary>A filter whose values can be counted over a list of papers. To add one, declare it in <see cref="FacetSet"/>.</summary>
/// <param name="Filter">The filter that a value of the facet stands for.</param>
/// <param name="Fill">The values that are listed even when no paper has them, given those that papers have.</param>
public sealed record Facet(DiscreteFilter Filter, Func<IReadOnlyList<int>, IEnumerable<int>>? Fill = null)
{
    public string Name => Filter.Name;

    /// <summary>The path where its values can be walked like any list; none where the facet is always whole.</summary>
    public string? Resource => IsWhole ? null : Filter.NamedValues.Resource;

    /// <summary>Lists every value, in the values' own order, with those between that no paper has.</summary>
    public bool IsWhole => Fill is not null;
}

/// <summary>Every facet, in the order in which an answer gives them.</summary>
public sealed class FacetSet(FilterSet filters)
{
    public IReadOnlyList<Facet> All { get; } =
    [
        new(filters.Category),
        new(filters.Year, Between),
        new(filters.Affiliation),
        new(filters.Author),
        new(filters.Researcher),
        new(filters.HasCode, _ => [1, 0]),
    ];

    public static IEnumerable<int> Between(IReadOnlyList<int> values) =>
        values.Count == 0 ? [] : Enumerable.Range(values.Min(), values.Max() - values.Min() + 1);
}
