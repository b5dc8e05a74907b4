using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Queries;

/// <summary>What can be suggested, declared once.</summary>
/// <param name="Name">One of them.</param>
/// <param name="Filter">The filter by it, whose values are suggested.</param>
/// <param name="Order">The order of those with as many papers.</param>
/// <param name="Hints">What tells one from another of the same name, by key; there is not always something.</param>
public sealed record SuggestionKind(
    string Name, DiscreteFilter Filter, OrderDefinition Order, Func<Snapshot, IReadOnlyCollection<int>, IReadOnlyDictionary<int, string>> Hints);
