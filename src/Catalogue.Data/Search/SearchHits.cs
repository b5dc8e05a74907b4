using System.Numerics;
using Catalogue.Data.Columns;

namespace Catalogue.Data.Search;

/// <summary>The papers that a query finds and, when they are ranked, how relevant each is.</summary>
public sealed class SearchHits
{
    private readonly ulong[] _bits;
    private readonly int[] _before;
    private readonly float[] _scores;

    /// <param name="bits">A bitmap of the papers' keys.</param>
    /// <param name="scores">Their scores in the order of the keys; nothing when they are not ranked.</param>
    internal SearchHits(ulong[] bits, float[]? scores)
    {
        Papers = bits.Length == 0 ? PaperSet.Empty : PaperSet.OfBits(bits);
        (_bits, _scores) = (bits, scores ?? []);
        IsRanked = scores is not null;
        _before = IsRanked ? Before(bits) : [];
    }

    public PaperSet Papers { get; }

    public bool IsRanked { get; }

    /// <summary>The scores of the papers, in the order of their keys.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>The larger, the more relevant. Comparable only within one query and one revision, and then always the same.</summary>
    /// <param name="paperKey">One of the papers, which are ranked.</param>
    public float Score(int paperKey)
    {
        var word = paperKey / 64;
        return _scores[_before[word] + BitOperations.PopCount(_bits[word] & ((1UL << paperKey) - 1))];
    }

    private static int[] Before(ulong[] bits)
    {
        var before = new int[bits.Length];
        for (var (word, count) = (0, 0); word < bits.Length; count += BitOperations.PopCount(bits[word++]))
            before[word] = count;
        return before;
    }
}
