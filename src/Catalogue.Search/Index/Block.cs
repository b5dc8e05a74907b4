namespace Catalogue.Search.Index;

/// <summary>
/// The index is divided into blocks of 16,384 consecutive paper keys. The working set of a query in one block stays in the processor's cache, and
/// a change rewrites the postings of one block only.
/// </summary>
internal static class Block
{
    public const int Size = 1 << Bits;

    /// <summary>The number of 64-bit words of a bitmap of one block.</summary>
    public const int BitmapWords = Size / 64;

    private const int Bits = 14;

    /// <summary>The number of the block of a paper.</summary>
    public static int Of(int paperKey) => paperKey >> Bits;

    /// <summary>A paper's place in its block: from 0 to <see cref="Size"/> - 1.</summary>
    public static int PlaceOf(int paperKey) => paperKey & (Size - 1);
}
