using Catalogue.Data.Queries.Paging;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources;

/// <summary>What a list is made of: its path, its canonical query, and its rows in order.</summary>
/// <param name="Path">The list's path in its canonical spelling.</param>
/// <param name="Parameters">Filters and sort.</param>
internal sealed record ListSource(string Path, IReadOnlyList<(string Name, string Value)> Parameters, OrderedRows Rows)
{
    public string Query { get; } = CatalogueUrl.Query(Parameters);

    /// <summary>What a cursor is bound to.</summary>
    public string Binding => $"{Path}?{Query}";
}
