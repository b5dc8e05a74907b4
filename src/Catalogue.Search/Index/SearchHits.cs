using System.Numerics;

namespace Catalogue.Search.Index;

/// <summary>The papers that a query finds and, when they are ranked, how relevant each is.</summary>
public sealed class SearchHits
{
    private readonly ulong[] _bits;
    private readonly ScoreBuffer? _scores;

    /// <param name="bits">A bitmap of the papers' keys.</param>
    /// <param name="scores">Their scores; nothing when they are not ranked.</param>
    internal SearchHits(ulong[] bits, ScoreBuffer? scores)
    {
        Papers = bits.Length == 0 ? DocIdSet.Empty : DocIdSet.OfBits(bits);
        (_bits, _scores) = (bits, scores);
    }

    public DocIdSet Papers { get; }

    public bool IsRanked => _scores is not null;

    /// <summary>The larger, the more relevant. Comparable only within one query and one revision, and then always the same.</summary>
    /// <param name="paperKey">One of the papers, which are ranked.</param>
    public float Score(int paperKey) => _scores!.Of(paperKey, BitOperations.PopCount(_bits[paperKey / 64] & ((1UL << paperKey) - 1)));
}
