using System.Numerics.Tensors;

namespace Catalogue.Search.Index;

/// <summary>
/// The ranking function BM25F. The score of a term rises with its frequency in the paper, weighted by field. It falls with the length of the
/// paper and with the number of papers that have the term. Terms are added element by element in a fixed order, so that equal papers have equal
/// scores on every run.
/// </summary>
internal static class Bm25
{
    private const float TitleWeight = 8;
    private const float AbstractWeight = 1;
    private const float NameWeight = 4;

    /// <summary>The parameter k1 of BM25: the lower, the sooner further occurrences stop counting.</summary>
    private const float Saturation = 1.2f;

    /// <summary>The parameter b of BM25: how much the length of a paper counts, from 0 to 1.</summary>
    private const float LengthInfluence = 0.75f;

    private static readonly float[] _textWeights = WeightsOf(TitleWeight, AbstractWeight);
    private static readonly float[] _nameWeights = WeightsOf(0, NameWeight);

    /// <summary>The weighted frequency for each value of <see cref="TermFrequency"/>.</summary>
    public static float[] Weights(TermField field) => field == TermField.Text ? _textWeights : _nameWeights;

    public static float InverseDocumentFrequency(long all, long having)
    {
        having = Math.Min(having, all);
        return (float)Math.Log(1 + (all - having + 0.5) / (having + 0.5));
    }

    /// <summary>The length norm, k1 × (1 − b + b × length / average length), for each value of <see cref="PaperLength"/>.</summary>
    public static float[] Norms(double averageLength) => [.. Enumerable.Range(0, byte.MaxValue + 1).Select(length =>
        Saturation * (1 - LengthInfluence + LengthInfluence * (float)(PaperLength.Words((byte)length) / Math.Max(1, averageLength))))];

    /// <summary>Adds the BM25 contribution of the frequencies to the scores, and clears the frequencies.</summary>
    public static void Add(Span<float> scores, Span<float> frequencies, ReadOnlySpan<float> norms, Span<float> scratch, float weight)
    {
        TensorPrimitives.Add<float>(frequencies, norms, scratch);
        TensorPrimitives.Divide<float>(frequencies, scratch, scratch);
        TensorPrimitives.Multiply(scratch, weight * (Saturation + 1), scratch);
        TensorPrimitives.Add<float>(scores, scratch, scores);
        frequencies.Clear();
    }

    private static float[] WeightsOf(float inTitle, float elsewhere) => [.. Enumerable.Range(0, TermFrequency.Values).Select(value =>
        inTitle * TermFrequency.InTitle((byte)value) + elsewhere * TermFrequency.Elsewhere((byte)value))];
}
