using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>The values that papers have of one kind, as keys: by paper for counting, by value for selecting. It never changes.</summary>
public abstract class ValueColumn
{
    /// <summary>The papers that have any value.</summary>
    public abstract DocIdSet Any { get; }

    /// <summary>The papers that have the value.</summary>
    public abstract DocIdSet With(int value);

    /// <summary>How many papers have the value.</summary>
    public virtual int CountOf(int value) => With(value).Count;

    /// <summary>How many of the papers have each value.</summary>
    public abstract ValueCounts Count(DocIdSet papers);

    /// <summary>How many of all papers have each value.</summary>
    public abstract ValueCounts CountAll();

    protected static ValueCounts Counted(DocIdSet[] postings)
    {
        var tally = new ValueCounts(postings.Length);
        for (var value = 0; value < postings.Length; value++)
            tally.Counts[value] = postings[value].Count;
        return tally;
    }
}
