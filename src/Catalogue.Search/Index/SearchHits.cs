using System.Numerics;

namespace Catalogue.Search.Index;

/// <summary>The papers that match a query and, if they are ranked, their scores.</summary>
public sealed class SearchHits
{
    private readonly ulong[] _bits;
    private readonly ScoreBuffer? _scores;

    /// <param name="bits">A bitmap of the papers' keys.</param>
    /// <param name="scores">Their scores; null if they are not ranked.</param>
    internal SearchHits(ulong[] bits, ScoreBuffer? scores)
    {
        Papers = bits.Length == 0 ? DocIdSet.Empty : DocIdSet.OfBits(bits);
        (_bits, _scores) = (bits, scores);
    }

    public DocIdSet Papers { get; }

    public bool IsRanked => _scores is not null;

    /// <summary>The relevance of a hit: higher is better. Deterministic, but comparable only within one query and one revision.</summary>
    /// <param name="paperKey">A key in <see cref="Papers"/>. The hits must be ranked.</param>
    public float Score(int paperKey) => _scores!.Of(paperKey, BitOperations.PopCount(_bits[paperKey / 64] & ((1UL << paperKey) - 1)));
}
