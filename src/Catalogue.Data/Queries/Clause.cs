using Catalogue.Data.Columns;
using Catalogue.Data.Records;
using Catalogue.Data.Search;
using Catalogue.Data.Search.Index;

namespace Catalogue.Data.Queries;

/// <summary>A filter with its values, resolved: one of the conditions that a paper has to meet.</summary>
public abstract class Clause(Filter filter)
{
    public Filter Filter { get; } = filter;

    /// <summary>The values in the one spelling that stands for all: sorted, aliases resolved.</summary>
    public abstract string Canonical { get; }

    /// <summary>The papers that meet the condition.</summary>
    public abstract PaperSet Papers(Snapshot snapshot);
}

/// <summary>A value of a discrete filter.</summary>
/// <param name="Text">Its canonical spelling.</param>
/// <param name="Key">Its key; absent for <c>none</c>, and <see cref="Gone"/> for an id that names nothing any more.</param>
public sealed record ClauseValue(string Text, int? Key)
{
    public const int Gone = -1;

    public static ClauseValue None { get; } = new(DiscreteFilter.None, null);
}

/// <summary>Any of the included values, and none of the excluded.</summary>
public sealed class DiscreteClause(DiscreteFilter filter, IEnumerable<ClauseValue> included, IEnumerable<ClauseValue> excluded) : Clause(filter)
{
    public DiscreteFilter DiscreteFilter => (DiscreteFilter)Filter;

    public IReadOnlyList<ClauseValue> Included { get; } = [.. included.Distinct().OrderBy(value => value.Text, StringComparer.Ordinal)];

    public IReadOnlyList<ClauseValue> Excluded { get; } = [.. excluded.Distinct().OrderBy(value => value.Text, StringComparer.Ordinal)];

    public override string Canonical { get; } = string.Join(',', included.Select(value => value.Text)
        .Concat(excluded.Select(value => "!" + value.Text)).Distinct().Order(StringComparer.Ordinal));

    public override PaperSet Papers(Snapshot snapshot)
    {
        var papers = Included.Count > 0 ? DiscreteFilter.HasAnyOf(Included, snapshot.Columns) : snapshot.Columns.All;
        return Excluded.Count > 0 ? papers.Without(DiscreteFilter.HasAnyOf(Excluded, snapshot.Columns)) : papers;
    }

    /// <summary>Whether a paper that has just this value of a single-valued filter passes.</summary>
    public bool Admits(ClauseValue value) => (Included.Count == 0 || Included.Contains(value)) && !Excluded.Contains(value);
}

/// <summary>One end of a range of publication dates, which belongs to it.</summary>
public sealed class DateClause(DateFilter filter, PublicationDate date) : Clause(filter)
{
    public PublicationDate Date { get; } = date;

    public override string Canonical => Date.ToString();

    public override PaperSet Papers(Snapshot snapshot) => ((DateFilter)Filter).IsStart
        ? snapshot.Columns.Between(Date.FirstDay.DayNumber, DateOnly.MaxValue.DayNumber)
        : snapshot.Columns.Between(0, Date.LastDay.DayNumber);
}

/// <summary>A full-text query.</summary>
public sealed class FullTextClause(SearchFilter filter, SearchQuery query) : Clause(filter)
{
    public SearchQuery Query { get; } = query;

    public override string Canonical => Query.ToString();

    public override PaperSet Papers(Snapshot snapshot) =>
        (snapshot.Made<SearchHits>(Query) ?? snapshot.Once(this, () => Find(snapshot, ranked: false))).Papers;

    /// <summary>The papers that the query finds, and how relevant each is.</summary>
    public SearchHits Ranked(Snapshot snapshot) => snapshot.Once(Query, () => Find(snapshot, ranked: true));

    private SearchHits Find(Snapshot snapshot, bool ranked) =>
        SearchIndex.Find(snapshot.Statements, snapshot.Columns.Search.Blocks(snapshot.Statements), Query, ranked);
}
