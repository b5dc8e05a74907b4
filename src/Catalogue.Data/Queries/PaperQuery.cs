using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Queries;

/// <summary>Which papers are meant: all that meet every clause.</summary>
/// <param name="Clauses">At most one for each filter, in declared order.</param>
/// <param name="Scope">A clause that the path states (<c>/categories/LG/papers</c>), whatever the clauses say of the same filter.</param>
public sealed record PaperQuery(IReadOnlyList<FilterCondition> Clauses, DiscreteClause? Scope = null)
{
    public static PaperQuery Everything { get; } = new([]);

    public FilterCondition? this[Filter filter] => Clauses.FirstOrDefault(clause => clause.Filter == filter);

    public DiscreteClause? this[DiscreteFilter filter] => (DiscreteClause?)this[(Filter)filter];

    /// <summary>The one function that selects papers: lists, totals, facets, statistics and networks all go through it.</summary>
    public DocIdSet Match(Snapshot snapshot)
    {
        snapshot.Work.Check();
        var sets = Clauses.Append(Scope).OfType<FilterCondition>().Select(clause => clause.Papers(snapshot)).OrderBy(set => set.Count).ToList();
        return sets.Count == 0 ? snapshot.Columns.All : sets.Aggregate((matching, set) => matching.And(set));
    }

    public PaperQuery Without(Filter filter) => this with { Clauses = [.. Clauses.Where(clause => clause.Filter != filter)] };

    /// <summary>The same query with the clause in the place of the one that its filter had.</summary>
    public PaperQuery With(FilterCondition clause, FilterSet filters) => this with
    {
        Clauses = [.. filters.All.Select(filter => filter == clause.Filter ? clause : this[filter]).OfType<FilterCondition>()],
    };

    /// <summary>The papers of this query that also have the value.</summary>
    /// <exception cref="InvalidOperationException">Every way of saying so is taken.</exception>
    public PaperQuery Narrow(DiscreteFilter filter, ClauseValue value, FilterSet filters)
    {
        var exactly = new DiscreteClause(filter, [value], []);
        return this[filter] switch
        {
            null => With(exactly, filters),
            var present when present.Canonical == exactly.Canonical => this,
            var present when filter.IsSingle => present.Admits(value) ? With(exactly, filters) : Nothing(filters),
            _ when filter == filters.Author && this[filters.Coauthor] is null =>
                With(new DiscreteClause(filters.Coauthor, [value], []), filters),
            _ when Flattened(filters) is { } flat => flat with { Scope = exactly },
            _ => throw new InvalidOperationException($"No query says that papers of '{this}' have {filter.Name} {value.Text} too."),
        };
    }

    /// <summary>The same papers without a scope; nothing when every filter that could state it has a clause.</summary>
    public PaperQuery? Flattened(FilterSet filters)
    {
        if (Scope is null)
            return this;

        var free = filters.SameAs(Scope.DiscreteFilter).FirstOrDefault(filter => this[filter] is null);
        return free is null ? null : new PaperQuery(Clauses).With(new DiscreteClause(free, Scope.Included, Scope.Excluded), filters);
    }

    /// <summary>A query of the same kind that no paper meets.</summary>
    public PaperQuery Nothing(FilterSet filters) =>
        With(new DiscreteClause(filters.Precision, ListedVocabulary.Precision.Values, ListedVocabulary.Precision.Values), filters);
}
