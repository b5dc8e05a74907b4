namespace Catalogue.Search.Index;

/// <summary>
/// The number of words in a paper's title and abstract, rounded to one byte on a logarithmic scale with 16 steps per doubling. Zero means that
/// there is no paper.
/// </summary>
internal static class PaperLength
{
    public const byte None = 0;

    private const double StepsPerDoubling = 16;

    private static readonly double[] Table =
        [.. Enumerable.Range(0, byte.MaxValue + 1).Select(step => Math.Pow(2, Math.Max(0, step - 1) / StepsPerDoubling) - 1)];

    public static byte Of(int words) => (byte)(1 + Math.Min(byte.MaxValue - 1, Math.Round(StepsPerDoubling * Math.Log2(1.0 + words))));

    public static double Words(byte length) => Table[length];
}
