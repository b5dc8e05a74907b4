using System.Numerics;

namespace Catalogue.Search.Index;

/// <summary>What can be done with a bitmap of the places of a block.</summary>
internal static class PapersOfBlock
{
    /// <summary>The values of the papers alone, in order, of those of all places.</summary>
    /// <param name="count">How many papers there are.</param>
    public static float[] Pick(ReadOnlySpan<ulong> papers, int count, ReadOnlySpan<float> all)
    {
        var (picked, at) = (new float[count], 0);
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
