using System.Text.Json.Serialization;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;

namespace Catalogue.Api.Resources.Papers;

/// <summary>A list of papers.</summary>
public sealed record PaperList<TPaper>
{
    /// <summary>Papers of this page.</summary>
    public required IReadOnlyList<TPaper> Items { get; init; }

    /// <summary>Number of papers in the whole list.</summary>
    public required int Total { get; init; }

    /// <summary>Filters and sort order in canonical form. A condition in the path is not repeated.</summary>
    public required string Query { get; init; }

    /// <summary>Position of this page in the list.</summary>
    public required ListPage Page { get; init; }

    /// <summary>Requested ids that were not found; only with `id`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MissingValue>? Missing { get; init; }

    /// <summary>Facets by name; only with `facets`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, FacetItem>? Facets { get; init; }
}

/// <summary>A facet: the values of a filter with the number of papers, counted without the filter's own parameter and with all others.</summary>
/// <param name="Distinct">Number of distinct values.</param>
/// <param name="ValuesUrl">Link to the list of all values; null if `values` is complete.</param>
/// <param name="Values">Values with the most papers, and the selected ones. `none` counts papers without a value.</param>
public sealed record FacetItem(int Distinct, string? ValuesUrl, IReadOnlyList<FacetValue> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Value">Value, for the filter.</param>
/// <param name="Label">Label to display.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="State">Whether the query selects or excludes the value.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
/// <param name="ToggleUrl">Link to the current list with the value added, or removed if the query has it.</param>
public sealed record FacetValue(string Value, string Label, int Count, FacetState State, string PapersUrl, string ToggleUrl);
