using System.Runtime.CompilerServices;

namespace Catalogue.Text;

/// <summary>Non-negative integers of variable length: seven bits a byte, the lowest first; a byte below 128 is the last (LEB128).</summary>
public static class VarInt
{
    /// <summary>The most bytes of a number.</summary>
    public const int MaxLength = 5;

    private const int More = 0x80;

    /// <summary>Reads the number at a place, and goes on to what follows it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        int first = bytes[at++];
        return first < More ? first : ReadRest(bytes, ref at, first & ~More);
    }

    /// <summary>Leaves out some numbers.</summary>
    public static void Skip(ReadOnlySpan<byte> bytes, ref int at, int numbers)
    {
        for (; numbers > 0; at++)
        {
            if (bytes[at] < More)
                numbers--;
        }
    }

    /// <summary>Writes a number at a place that has room for it, and goes on to what follows it.</summary>
    public static void Write(Span<byte> bytes, ref int at, int number)
    {
        for (; number >= More; number >>= 7)
            bytes[at++] = (byte)(number | More);
        bytes[at++] = (byte)number;
    }

    /// <summary>How many bytes a number has.</summary>
    public static int Length(int number)
    {
        var length = 1;
        for (; number >= More; number >>= 7)
            length++;
        return length;
    }

    private static int ReadRest(ReadOnlySpan<byte> bytes, ref int at, int number)
    {
        var shift = 7;
        for (; bytes[at] >= More; shift += 7)
            number |= (bytes[at++] & ~More) << shift;
        return number | bytes[at++] << shift;
    }
}
