namespace Catalogue.Search.Index;

/// <summary>How many words a paper's title and abstract have, in one byte: sixteen steps for each doubling. Zero is no paper.</summary>
internal static class PaperLength
{
    public const byte None = 0;

    private const double StepsPerDoubling = 16;

    private static readonly double[] Table =
        [.. Enumerable.Range(0, byte.MaxValue + 1).Select(step => Math.Pow(2, Math.Max(0, step - 1) / StepsPerDoubling) - 1)];

    public static byte Of(int words) => (byte)(1 + Math.Min(byte.MaxValue - 1, Math.Round(StepsPerDoubling * Math.Log2(1.0 + words))));

    public static double Words(byte length) => Table[length];
}
