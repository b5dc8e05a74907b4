using System.Numerics;

namespace Catalogue.Data.Search.Index;

/// <summary>Gathers the scores of hits in the order of their keys.</summary>
internal sealed class HitScores
{
    private float[] _scores = new float[256];
    private int _count;

    public void Add(ReadOnlySpan<ulong> papers, ReadOnlySpan<float> scores)
    {
        if (_count + Block.Size > _scores.Length)
            Array.Resize(ref _scores, Math.Max(_scores.Length * 2, _count + Block.Size));
        for (var word = 0; word < papers.Length; word++)
        {
            for (var rest = papers[word]; rest != 0; rest &= rest - 1)
                _scores[_count++] = scores[(word * 64) + BitOperations.TrailingZeroCount(rest)];
        }
    }

    public float[] ToArray() => _scores[.._count];
}
