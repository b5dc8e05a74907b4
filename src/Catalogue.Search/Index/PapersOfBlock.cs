using System.Numerics;

namespace Catalogue.Search.Index;

/// <summary>Packs values of places for the papers of a bitmap, and unpacks them.</summary>
internal static class PapersOfBlock
{
    /// <summary>Packs: the values of the papers in the bitmap, in ascending order of place.</summary>
    /// <param name="count">The number of papers in the bitmap.</param>
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

    /// <summary>Unpacks: adds each packed value to the value of its place.</summary>
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
