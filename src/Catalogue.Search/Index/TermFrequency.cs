namespace Catalogue.Search.Index;

/// <summary>
/// How often a word stands in the title, and how often elsewhere (in the abstract, or in names), in one byte. Larger numbers are
/// cut; the positions then begin with the true ones.
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

    public static bool AreCut(byte frequencies) => InTitle(frequencies) == MostInTitle || Elsewhere(frequencies) == MostElsewhere;
}
