using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>
/// A column: the values of one kind that each paper has, as keys. Stored by paper for counting, and by value (postings) for filtering. Immutable.
/// </summary>
public abstract class ValueColumn
{
    /// <summary>The papers that have at least one value.</summary>
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
