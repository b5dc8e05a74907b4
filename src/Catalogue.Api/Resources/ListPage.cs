using System.Text.Json.Serialization;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Resources;

/// <summary>Position of a page in its list.</summary>
/// <param name="PerPage">Maximum number of items per page.</param>
/// <param name="Next">Link to the next page; null on the last.</param>
/// <param name="Previous">Link to the previous page; null on the first.</param>
public sealed record ListPage(int PerPage, string? Next, string? Previous);

/// <summary>A list of authors, affiliations, categories or researchers: those of the matching papers.</summary>
/// <param name="Items">Items of this page.</param>
/// <param name="Total">Number of items in the whole list.</param>
/// <param name="Query">Filters and sort order in canonical form. A condition in the path is not repeated.</param>
/// <param name="Page">Position of this page in the list.</param>
/// <param name="Missing">Requested ids that were not found; only with `id`.</param>
public sealed record ItemList<T>(
    IReadOnlyList<T> Items, int Total, string Query, ListPage Page,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingValue>? Missing);
