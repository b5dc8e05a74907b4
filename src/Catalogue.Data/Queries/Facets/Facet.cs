namespace Catalogue.Data.Queries.Facets;

/// <summary>A filter whose values can be counted over a list of papers. To add one, declare it in <see cref="FacetSet"/>.</summary>
/// <param name="Filter">The filter whose values are counted.</param>
/// <param name="Fill">Maps the values that papers have to all values to list, including those with a count of 0. Null to list the largest.</param>
public sealed record Facet(DiscreteFilter Filter, Func<IReadOnlyList<int>, IEnumerable<int>>? Fill = null)
{
    public string Name => Filter.Name;

    /// <summary>The path of the list of all its values; null if the facet always lists all of them.</summary>
    public string? Resource => IsWhole ? null : Filter.NamedValues.Resource;

    /// <summary>Whether it lists every value, in the order of the values and including those in between that no paper has.</summary>
    public bool IsWhole => Fill is not null;
}

/// <summary>All facets, in the order of a response.</summary>
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
