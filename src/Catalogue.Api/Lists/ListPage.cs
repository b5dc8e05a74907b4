using System.Text.Json.Serialization;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Lists;

/// <summary>Where a page is in its list.</summary>
/// <param name="PerPage">The most items that a page has.</param>
/// <param name="Next">The next page's address; null when this is the last.</param>
/// <param name="Previous">The previous page's address; null when this is the first.</param>
public sealed record ListPage(int PerPage, string? Next, string? Previous);

/// <summary>A list of authors, affiliations, categories or researchers: those that have at least one paper of the query.</summary>
/// <param name="Items">The page's items, in the asked order.</param>
/// <param name="Total">How many items the whole list has.</param>
/// <param name="Query">The filters and the sort as they were understood, in canonical spelling; the path's own condition is not repeated.</param>
/// <param name="Page">Where the page is.</param>
/// <param name="Missing">The values of `id` that are left out because they name nothing; only with `id`.</param>
public sealed record ItemList<T>(
    IReadOnlyList<T> Items, int Total, string Query, ListPage Page,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingValue>? Missing);
