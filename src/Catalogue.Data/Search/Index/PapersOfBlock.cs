using System.Numerics;

namespace Catalogue.Data.Search.Index;

/// <summary>What can be done with a bitmap of the places of a block.</summary>
internal static class PapersOfBlock
{
    public static int Count(ReadOnlySpan<ulong> papers)
    {
        var count = 0;
        foreach (var word in papers)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The values of the papers alone, in order, of those of all places.</summary>
    public static float[] Pick(ReadOnlySpan<ulong> papers, ReadOnlySpan<float> all)
    {
        var (picked, at) = (new float[Count(papers)], 0);
        for (var word = 0; word < papers.Length; word++)
        {
            for (var rest = papers[word]; rest != 0; rest &= rest - 1)
                picked[at++] = all[(word * 64) + BitOperations.TrailingZeroCount(rest)];
        }

        return picked;
    }

    /// <summary>Adds values that were picked to those of all places.</summary>
    public static void AddPicked(ReadOnlySpan<ulong> papers, ReadOnlySpan<float> picked, Span<float> all)
    {
        var at = 0;
        for (var word = 0; word < papers.Length; word++)
        {
            for (var rest = papers[word]; rest != 0; rest &= rest - 1)
                all[(word * 64) + BitOperations.TrailingZeroCount(rest)] += picked[at++];
        }
    }
}
