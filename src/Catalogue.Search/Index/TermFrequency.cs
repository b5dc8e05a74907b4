namespace Catalogue.Search.Index;

/// <summary>
/// Packs the frequencies of a term in a paper into one byte: 3 bits for the title, 5 bits for elsewhere (the abstract, or names). If either count
/// reaches its maximum, the exact counts are stored in front of the positions.
/// </summary>
internal static class TermFrequency
{
    public const int Values = 256;

    private const int ElsewhereBits = 5;
    private const int MostElsewhere = (1 << ElsewhereBits) - 1;
    private const int MostInTitle = (Values >> ElsewhereBits) - 1;

    public static byte Of(int inTitle, int elsewhere) =>
        (byte)(Math.Min(inTitle, MostInTitle) << ElsewhereBits | Math.Min(elsewhere, MostElsewhere));

    public static int InTitle(byte frequencies) => frequencies >> ElsewhereBits;

    public static int Elsewhere(byte frequencies) => frequencies & MostElsewhere;

    /// <summary>Whether either count is saturated.</summary>
    public static bool AreCut(byte frequencies) => InTitle(frequencies) == MostInTitle || Elsewhere(frequencies) == MostElsewhere;
}
