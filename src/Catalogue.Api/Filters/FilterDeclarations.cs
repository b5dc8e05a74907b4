namespace Catalogue.Api.Filters;

/// <summary>Everything that lists of papers can be asked for, for frontends that build their controls from it.</summary>
/// <param name="Filters">The filters, in the order of the canonical query.</param>
/// <param name="Sorts">The orders.</param>
/// <param name="Facets">The filters whose values can be counted over a list.</param>
/// <param name="Formats">The formats.</param>
public sealed record FilterDeclarations(
    IReadOnlyList<FilterDeclaration> Filters,
    IReadOnlyList<SortDeclaration> Sorts,
    IReadOnlyList<FacetDeclaration> Facets,
    IReadOnlyList<FormatDeclaration> Formats);

/// <summary>A filter.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Description">What it selects.</param>
/// <param name="Example">A value that works on the shipped document.</param>
/// <param name="TakesSeveral">May be repeated or hold several values, which mean OR; each may be negated by a leading `!`.</param>
/// <param name="AcceptsNone">Takes `none`: papers without any value.</param>
/// <param name="Values">All values, where they are declared or an authority file lists them; null where any id or text goes.</param>
public sealed record FilterDeclaration(
    string Name, string Description, string Example, bool TakesSeveral, bool AcceptsNone, IReadOnlyList<string>? Values);

/// <summary>An order of papers.</summary>
/// <param name="Name">The value of `sort`.</param>
/// <param name="Description">What comes first.</param>
public sealed record SortDeclaration(string Name, string Description);

/// <summary>A facet.</summary>
/// <param name="Name">The value of `facets`, and the filter that its values are for.</param>
/// <param name="ValuesPath">Where its values are walked like any list; null where the facet is always whole.</param>
public sealed record FacetDeclaration(string Name, string? ValuesPath);

/// <summary>A format of answers.</summary>
/// <param name="Name">The value of `format`.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Description">What it is.</param>
public sealed record FormatDeclaration(string Name, string MediaType, string Description);
