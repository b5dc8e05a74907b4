using System.Text.Json.Serialization;
using Catalogue.Api.Lists;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;

namespace Catalogue.Api.Papers;

/// <summary>A list of papers.</summary>
public sealed record PaperList<TPaper>
{
    /// <summary>The page's papers, in the asked order.</summary>
    public required IReadOnlyList<TPaper> Items { get; init; }

    /// <summary>How many papers the whole list has.</summary>
    public required int Total { get; init; }

    /// <summary>The filters and the sort as they were understood, in canonical spelling; the path's own condition is not repeated.</summary>
    public required string Query { get; init; }

    /// <summary>Where the page is in the list.</summary>
    public required ListPage Page { get; init; }

    /// <summary>The values of `id` that are left out because they name nothing; only with `id`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MissingValue>? Missing { get; init; }

    /// <summary>The asked facets by name; only with `facets`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, FacetItem>? Facets { get; init; }
}

/// <summary>A facet: the values of a filter over the list, counted without the filter's own parameter and with all others.</summary>
/// <param name="Distinct">How many values the papers have.</param>
/// <param name="ValuesUrl">The list of exactly these values; null when `values` has them all.</param>
/// <param name="Values">The largest values and the selected ones; papers without a value are counted under `none`.</param>
public sealed record FacetItem(int Distinct, string? ValuesUrl, IReadOnlyList<FacetValue> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Value">Its spelling in the filter.</param>
/// <param name="Label">What to show for it.</param>
/// <param name="Count">How many papers have it.</param>
/// <param name="State">What the query says of it.</param>
/// <param name="PapersUrl">The list of exactly the counted papers.</param>
/// <param name="ToggleUrl">The current list with the value added, or taken out when the query mentions it.</param>
public sealed record FacetValue(string Value, string Label, int Count, FacetState State, string PapersUrl, string ToggleUrl);
