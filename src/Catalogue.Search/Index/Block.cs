namespace Catalogue.Search.Index;

/// <summary>
/// Papers are indexed in blocks of successive keys, so that what a query holds of one block stays in the processor's cache, and
/// a change rewrites the postings of one block only.
/// </summary>
internal static class Block
{
    public const int Size = 1 << Bits;

    /// <summary>The 64-bit words of a bitmap of one block.</summary>
    public const int BitmapWords = Size / 64;

    private const int Bits = 14;

    public static int Of(int paperKey) => paperKey >> Bits;

    /// <summary>A paper's place in its block.</summary>
    public static int PlaceOf(int paperKey) => paperKey & (Size - 1);
}
