using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Queries;

/// <summary>Selects papers: those that match every condition.</summary>
/// <param name="Conditions">At most one for each filter, in declared order.</param>
/// <param name="Scope">The condition from the path (<c>/categories/LG/papers</c>), in addition to any condition of the same filter.</param>
public sealed record PaperQuery(IReadOnlyList<FilterCondition> Conditions, DiscreteCondition? Scope = null)
{
    public static PaperQuery Everything { get; } = new([]);

    public FilterCondition? this[Filter filter] => Conditions.FirstOrDefault(condition => condition.Filter == filter);

    public DiscreteCondition? this[DiscreteFilter filter] => (DiscreteCondition?)this[(Filter)filter];

    /// <summary>Selects the papers. Lists, totals, facets, statistics and networks all use this method.</summary>
    public DocIdSet Match(Snapshot snapshot)
    {
        snapshot.Work.Check();
        var sets = Conditions.Append(Scope).OfType<FilterCondition>().Select(condition => condition.Papers(snapshot)).OrderBy(set => set.Count).ToList();
        return sets.Count == 0 ? snapshot.Columns.All : sets.Aggregate((matching, set) => matching.And(set));
    }

    public PaperQuery Without(Filter filter) => this with { Conditions = [.. Conditions.Where(condition => condition.Filter != filter)] };

    /// <summary>The same query with the condition instead of the previous condition of its filter, if any.</summary>
    public PaperQuery With(FilterCondition condition, FilterSet filters) => this with
    {
        Conditions = [.. filters.All.Select(filter => filter == condition.Filter ? condition : this[filter]).OfType<FilterCondition>()],
    };

    /// <summary>The papers of this query that also have the value.</summary>
    /// <exception cref="InvalidOperationException">Every filter that could express it already has a condition.</exception>
    public PaperQuery Narrow(DiscreteFilter filter, ConditionValue value, FilterSet filters)
    {
        var exactly = new DiscreteCondition(filter, [value], []);
        return this[filter] switch
        {
            null => With(exactly, filters),
            var present when present.Canonical == exactly.Canonical => this,
            var present when filter.IsSingle => present.Admits(value) ? With(exactly, filters) : Nothing(filters),
            _ when filter == filters.Author && this[filters.Coauthor] is null =>
                With(new DiscreteCondition(filters.Coauthor, [value], []), filters),
            _ when Flattened(filters) is { } flat => flat with { Scope = exactly },
            _ => throw new InvalidOperationException($"No query says that papers of '{this}' have {filter.Name} {value.Text} too."),
        };
    }

    /// <summary>A query for the same papers without a scope; null if every filter that could express the scope already has a condition.</summary>
    public PaperQuery? Flattened(FilterSet filters)
    {
        if (Scope is null)
            return this;

        var free = filters.SameAs(Scope.DiscreteFilter).FirstOrDefault(filter => this[filter] is null);
        return free is null ? null : new PaperQuery(Conditions).With(new DiscreteCondition(free, Scope.Included, Scope.Excluded), filters);
    }

    /// <summary>This query with a condition added that no paper matches.</summary>
    public PaperQuery Nothing(FilterSet filters) =>
        With(new DiscreteCondition(filters.Precision, ListedVocabulary.Precision.Values, ListedVocabulary.Precision.Values), filters);
}
