using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Records;
using Catalogue.Search;
using Catalogue.Search.Index;
using Catalogue.Search.Query;

namespace Catalogue.Data.Queries;

/// <summary>A filter with its resolved values: a condition that papers must match.</summary>
public abstract class FilterCondition(Filter filter)
{
    public Filter Filter { get; } = filter;

    /// <summary>The values in canonical form: sorted, with aliases resolved.</summary>
    public abstract string Canonical { get; }

    /// <summary>The papers that match the condition.</summary>
    public abstract DocIdSet Papers(Snapshot snapshot);
}

/// <summary>A value of a discrete filter. Two values are equal if their spelling and key are.</summary>
/// <param name="Text">Its canonical spelling.</param>
/// <param name="Key">Its key; null for <c>none</c>, <see cref="Gone"/> for a deleted or unknown id, <see cref="Many"/> for a group.</param>
public sealed record ConditionValue(string Text, int? Key)
{
    public const int Gone = -1;
    public const int Many = -2;

    public static ConditionValue None { get; } = new(DiscreteFilter.None, null);

    /// <summary>The stored values of a group, such as an arXiv archive with its categories or a range of years; null for a single value.</summary>
    public ValueGroup? Group { get; private init; }

    /// <summary>The keys of the stored values that it stands for; empty for <c>none</c> and for <see cref="Gone"/>.</summary>
    public IReadOnlyList<int> StoredKeys => Group?.Keys ?? (Key >= 0 ? [Key.Value] : []);

    public static ConditionValue OfGroup(string text, ValueGroup group) => new(text, Many) { Group = group };

    /// <summary>Whether it is the value, or a group with it.</summary>
    public bool Covers(ConditionValue value) => this == value || (Group is not null && value.Key is { } key && Group.Keys.Contains(key));

    public bool Equals(ConditionValue? other) => other is not null && (Text, Key) == (other.Text, other.Key);

    public override int GetHashCode() => HashCode.Combine(Text, Key);
}

/// <summary>A named group of values.</summary>
public sealed record ValueGroup(string Label, IReadOnlyList<int> Keys);

/// <summary>A requested id that was not found.</summary>
/// <param name="Value">The id as it was received.</param>
/// <param name="Reason">Why it was not found.</param>
/// <param name="Suggestion">The nearest id, if one is near.</param>
public sealed record MissingValue(string Value, MissingReason Reason, string? Suggestion);

/// <summary>Why a requested id was not found.</summary>
public enum MissingReason
{
    /// <summary>It never existed.</summary>
    Unknown,

    /// <summary>The item was deleted.</summary>
    Deleted,
}

/// <summary>Matches papers with any of the included values (if there are any) and none of the excluded ones.</summary>
public sealed class DiscreteCondition(DiscreteFilter filter, IEnumerable<ConditionValue> included, IEnumerable<ConditionValue> excluded) : FilterCondition(filter)
{
    public DiscreteFilter DiscreteFilter => (DiscreteFilter)Filter;

    public IReadOnlyList<ConditionValue> Included { get; } = [.. included.Distinct().OrderBy(value => value.Text, StringComparer.Ordinal)];

    public IReadOnlyList<ConditionValue> Excluded { get; } = [.. excluded.Distinct().OrderBy(value => value.Text, StringComparer.Ordinal)];

    /// <summary>The values that were not found; null if the filter does not ignore unknown values.</summary>
    public IReadOnlyList<MissingValue>? Missing { get; init; }

    public override string Canonical { get; } = string.Join(',', included.Select(value => ValueList.Escaped(value.Text))
        .Concat(excluded.Select(value => "!" + ValueList.Escaped(value.Text))).Distinct().Order(StringComparer.Ordinal));

    public override DocIdSet Papers(Snapshot snapshot)
    {
        var papers = Included.Count > 0 ? DiscreteFilter.HasAnyOf(Included, snapshot.Columns) : snapshot.Columns.All;
        return Excluded.Count > 0 ? papers.Without(DiscreteFilter.HasAnyOf(Excluded, snapshot.Columns)) : papers;
    }

    /// <summary>Whether a paper with this value matches, for a single-valued filter.</summary>
    public bool Admits(ConditionValue value) => (Included.Count == 0 || Included.Any(included => included.Covers(value))) && !Excluded.Any(excluded => excluded.Covers(value));
}

/// <summary>One end, inclusive, of a range of publication dates.</summary>
public sealed class DateCondition(DateFilter filter, PublicationDate date) : FilterCondition(filter)
{
    public PublicationDate Date { get; } = date;

    public override string Canonical => Date.ToString();

    public override DocIdSet Papers(Snapshot snapshot) => ((DateFilter)Filter).IsStart
        ? snapshot.Columns.Between(Date.FirstDay.DayNumber, DateOnly.MaxValue.DayNumber)
        : snapshot.Columns.Between(0, Date.LastDay.DayNumber);
}

/// <summary>A full-text query.</summary>
public sealed class SearchCondition(SearchFilter filter, SearchQuery query) : FilterCondition(filter)
{
    public SearchQuery Query { get; } = query;

    public override string Canonical => Query.ToString();

    public override DocIdSet Papers(Snapshot snapshot) =>
        (snapshot.Made<SearchHits>(Query) ?? snapshot.Once(this, () => Find(snapshot, ranked: false))).Papers;

    /// <summary>The papers that match the query, with their relevance.</summary>
    public SearchHits Ranked(Snapshot snapshot) => snapshot.Once(Query, () => Find(snapshot, ranked: true));

    private SearchHits Find(Snapshot snapshot, bool ranked) =>
        SearchIndex.Find(new StoredIndexReader(snapshot.Statements, snapshot.SearchBlocks), Query, ranked);
}
