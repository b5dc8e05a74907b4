using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>
/// The in-memory columns at one revision, by which papers are filtered, counted and sorted. Immutable; the next revision shares what has not
/// changed.
/// </summary>
public sealed class PaperColumns
{
    public required Guid Catalogue { get; init; }

    public required long Revision { get; init; }

    /// <summary>The keys of all papers.</summary>
    public required DocIdSet All { get; init; }

    /// <summary>
    /// By paper key: the first day of the year, month or day that the date names, as <see cref="DateOnly.DayNumber"/>;
    /// <see cref="ColumnRecord.NoDay"/> without a date.
    /// </summary>
    public required int[] Days { get; init; }

    public required SingleValuedColumn Years { get; init; }

    public required SingleValuedColumn Precisions { get; init; }

    /// <summary>1 for papers with code, 0 for the others.</summary>
    public required SingleValuedColumn Code { get; init; }

    /// <summary>1 for papers whose list of authors is truncated, 0 for the others.</summary>
    public required SingleValuedColumn Truncated { get; init; }

    public required MultiValuedColumn Categories { get; init; }

    public required MultiValuedColumn Affiliations { get; init; }

    public required MultiValuedColumn Authors { get; init; }

    /// <summary>The keys of the authors who have a profile.</summary>
    public required IReadOnlySet<int> Researchers { get; init; }

    /// <summary>Parts that are loaded when they are first needed: orders, names, suggested texts, and search metadata.</summary>
    public required RevisionCache Cache { get; init; }

    /// <summary>The column of the papers' own keys, for filters by paper.</summary>
    public KeyColumn Keys => new(All);

    /// <summary>The papers whose first day is from <paramref name="first"/> to <paramref name="last"/>, both inclusive, as day numbers.</summary>
    public DocIdSet Between(int first, int last)
    {
        var bits = All.ToBits();
        for (var word = 0; word < bits.Length; word++)
        {
            var days = Days.AsSpan(word * 64, Math.Min(64, Days.Length - (word * 64)));
            var within = 0UL;
            for (var at = 0; at < days.Length; at++)
                within |= (days[at] >= first && days[at] <= last ? 1UL : 0UL) << at;
            bits[word] &= within;
        }

        return DocIdSet.OfBits(bits);
    }
}

/// <summary>A virtual column: the value of each paper is its own key.</summary>
public sealed class KeyColumn(DocIdSet all) : ValueColumn
{
    public override DocIdSet Any => all;

    public override DocIdSet With(int value) => all.Contains(value) ? DocIdSet.OfKeys([value]) : DocIdSet.Empty;

    public override int CountOf(int value) => all.Contains(value) ? 1 : 0;

    public override ValueCounts Count(DocIdSet papers) => throw new NotSupportedException("Papers are not counted by paper.");

    public override ValueCounts CountAll() => Count(all);
}
