namespace Catalogue.Api.Resources.Filters;

/// <summary>The filters, sort orders, facets and formats of lists of papers.</summary>
/// <param name="Filters">Filters, in the order of the canonical query.</param>
/// <param name="Sorts">Sort orders.</param>
/// <param name="Facets">Facets.</param>
/// <param name="Formats">Formats.</param>
public sealed record FilterDeclarations(
    IReadOnlyList<FilterDeclaration> Filters,
    IReadOnlyList<SortDeclaration> Sorts,
    IReadOnlyList<FacetDeclaration> Facets,
    IReadOnlyList<FormatDeclaration> Formats);

/// <summary>A filter.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Description">Description.</param>
/// <param name="Example">Value that works on the seed document.</param>
/// <param name="TakesSeveral">Takes several values, separated by commas or repeated; any of them may match. A leading `!` excludes a value.</param>
/// <param name="AcceptsNone">Whether the filter accepts `none`, which selects papers without a value.</param>
/// <param name="Values">All values, if they are fixed; null if any id or text is allowed.</param>
public sealed record FilterDeclaration(
    string Name, string Description, string Example, bool TakesSeveral, bool AcceptsNone, IReadOnlyList<string>? Values);

/// <summary>A sort order.</summary>
/// <param name="Name">Value of `sort`.</param>
/// <param name="Description">Description.</param>
public sealed record SortDeclaration(string Name, string Description);

/// <summary>A facet.</summary>
/// <param name="Name">Value of `facets`, and the name of its filter.</param>
/// <param name="ValuesPath">Path of the list of all its values; null if the facet is always complete.</param>
public sealed record FacetDeclaration(string Name, string? ValuesPath);

/// <summary>A format.</summary>
/// <param name="Name">Value of `format`.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Description">Description.</param>
public sealed record FormatDeclaration(string Name, string MediaType, string Description);
