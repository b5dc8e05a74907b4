namespace Catalogue.Data.Queries.Facets;

/// <summary>A facet's values over the papers of a query.</summary>
/// <param name="Distinct">How many values the papers have.</param>
/// <param name="Values">The listed values, <c>none</c> last.</param>
/// <param name="Papers">The papers that were counted: the query without the facet's own condition.</param>
/// <param name="ListsAll">Every value is listed, so that no further list is needed.</param>
public sealed record FacetCounts(Facet Facet, int Distinct, IReadOnlyList<FacetCount> Values, PaperQuery Papers, bool ListsAll);

/// <summary>A value and how many papers have it.</summary>
public sealed record FacetCount(ConditionValue Value, string Label, int Count, FacetState State);

/// <summary>Whether the query selects or excludes a facet's value.</summary>
public enum FacetState
{
    None,
    Selected,
    Excluded,
}
