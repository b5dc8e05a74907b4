using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>
/// What papers are selected, counted and ordered by, in memory, at one revision. It never changes; the next revision
/// shares what has stayed the same.
/// </summary>
public sealed class PaperColumns
{
    public required Guid Catalogue { get; init; }

    public required long Revision { get; init; }

    /// <summary>Every paper.</summary>
    public required DocIdSet All { get; init; }

    /// <summary>By paper key, the first day that the date may mean.</summary>
    public required int[] Days { get; init; }

    public required SingleValuedColumn Years { get; init; }

    public required SingleValuedColumn Precisions { get; init; }

    /// <summary>1 for papers with code, 0 for the others.</summary>
    public required SingleValuedColumn Code { get; init; }

    /// <summary>1 for papers whose list of authors was cut.</summary>
    public required SingleValuedColumn Truncated { get; init; }

    public required MultiValuedColumn Categories { get; init; }

    public required MultiValuedColumn Affiliations { get; init; }

    public required MultiValuedColumn Authors { get; init; }

    /// <summary>The keys of the authors who have a profile.</summary>
    public required IReadOnlySet<int> Researchers { get; init; }

    /// <summary>What is read only when it is needed: orders, names, suggested texts, and what searches share.</summary>
    public required RevisionCache Cache { get; init; }

    /// <summary>The column of the papers' own keys.</summary>
    public KeyColumn Keys => new(All);

    /// <summary>The papers of a stretch of days.</summary>
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

/// <summary>The column of which each paper has its own key.</summary>
public sealed class KeyColumn(DocIdSet all) : ValueColumn
{
    public override DocIdSet Any => all;

    public override DocIdSet With(int value) => all.Contains(value) ? DocIdSet.OfKeys([value]) : DocIdSet.Empty;

    public override int CountOf(int value) => all.Contains(value) ? 1 : 0;

    public override ValueCounts Count(DocIdSet papers) => throw new NotSupportedException("Papers are not counted by paper.");

    public override ValueCounts CountAll() => Count(all);
}
