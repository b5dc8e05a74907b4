using System.Numerics;

namespace Catalogue.Search.Index;

/// <summary>
/// The scores of hits: one array per block, in ascending order of paper key. A single array would be on the large object heap, which does not
/// give the memory back soon.
/// </summary>
internal sealed class ScoreBuffer(int blocks)
{
    private readonly float[][] _scores = new float[blocks][];

    /// <summary>For each 64-bit word of a block's bitmap, the number of hits before it.</summary>
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
    /// <param name="beforeInWord">The number of hits before it in its 64-bit word of the bitmap.</param>
    public float Of(int paperKey, int beforeInWord)
    {
        var block = Block.Of(paperKey);
        return _scores[block][_before[block][Block.PlaceOf(paperKey) / 64] + beforeInWord];
    }
}
