using System.Numerics;

namespace Catalogue.Search.Index;

/// <summary>
/// The scores of hits, block by block in the order of their keys: an array for all of them would be large, and the heap keeps room for
/// large ones.
/// </summary>
internal sealed class ScoreBuffer(int blocks)
{
    private readonly float[][] _scores = new float[blocks][];

    /// <summary>For each word of a block's bitmap, how many of its hits come before.</summary>
    private readonly ushort[][] _before = new ushort[blocks][];

    /// <param name="papers">The bitmap of the block's hits.</param>
    /// <param name="scores">The scores of all papers of the block, by place.</param>
    public void Add(int block, ReadOnlySpan<ulong> papers, ReadOnlySpan<float> scores)
    {
        var (before, count) = (new ushort[papers.Length], 0);
        for (var word = 0; word < papers.Length; count += BitOperations.PopCount(papers[word++]))
            before[word] = (ushort)count;

        (_before[block], _scores[block]) = (before, PapersOfBlock.Pick(papers, count, scores));
    }

    /// <param name="paperKey">A hit.</param>
    /// <param name="beforeInWord">How many hits come before it in its word of the bitmap.</param>
    public float Of(int paperKey, int beforeInWord)
    {
        var block = Block.Of(paperKey);
        return _scores[block][_before[block][Block.PlaceOf(paperKey) / 64] + beforeInWord];
    }
}
