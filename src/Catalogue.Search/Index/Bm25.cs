using System.Numerics.Tensors;

namespace Catalogue.Search.Index;

/// <summary>
/// The ranking function BM25F: how often a paper has a word, weighted by field, against how long the paper is and how many have the
/// word. Element by element in one order, so that equal papers have equal scores, on every run the same.
/// </summary>
internal static class Bm25
{
    private const float TitleWeight = 8;
    private const float AbstractWeight = 1;
    private const float NameWeight = 4;

    /// <summary>How soon more occurrences say nothing more.</summary>
    private const float Saturation = 1.2f;

    /// <summary>How much a paper's length counts.</summary>
    private const float LengthInfluence = 0.75f;

    private static readonly float[] _textWeights = WeightsOf(TitleWeight, AbstractWeight);
    private static readonly float[] _nameWeights = WeightsOf(0, NameWeight);

    /// <summary>What each of the values of <see cref="TermFrequency"/> counts.</summary>
    public static float[] Weights(TermField field) => field == TermField.Text ? _textWeights : _nameWeights;

    public static float InverseDocumentFrequency(long all, long having)
    {
        having = Math.Min(having, all);
        return (float)Math.Log(1 + (all - having + 0.5) / (having + 0.5));
    }

    /// <summary>What is added to the frequencies of a paper, for each <see cref="PaperLength"/>.</summary>
    public static float[] Norms(double averageLength) => [.. Enumerable.Range(0, byte.MaxValue + 1).Select(length =>
        Saturation * (1 - LengthInfluence + LengthInfluence * (float)(PaperLength.Words((byte)length) / Math.Max(1, averageLength))))];

    /// <summary>Adds to the scores what the frequencies are worth, which are used up.</summary>
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
