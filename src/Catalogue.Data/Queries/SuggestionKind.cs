using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Queries;

/// <summary>Declares a kind of suggestion.</summary>
/// <param name="Name">The name of the kind, in the singular.</param>
/// <param name="Filter">The filter whose values are suggested.</param>
/// <param name="Order">The order of suggestions with the same number of papers.</param>
/// <param name="Hints">Reads the hints that distinguish suggestions of the same name, by key. A key can have none.</param>
public sealed record SuggestionKind(
    string Name, DiscreteFilter Filter, OrderDefinition Order, Func<Snapshot, IReadOnlyCollection<int>, IReadOnlyDictionary<int, string>> Hints);
