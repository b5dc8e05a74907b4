using System.Numerics;

namespace Catalogue.Search;

/// <summary>An immutable set of paper keys: a sorted array if it is sparse, a bitmap if it is dense.</summary>
public sealed partial class DocIdSet
{
    /// <summary>Size of a key in the array; in the bitmap, each possible key takes one bit. The smaller of the two forms is used.</summary>
    private const int BitsPerKey = 32;

    private const int BitsPerWord = 64;

    private readonly int[]? _keys;
    private readonly ulong[]? _bits;

    private DocIdSet(int[]? keys, ulong[]? bits, int count) => (_keys, _bits, Count) = (keys, bits, count);

    public static DocIdSet Empty { get; } = new([], null, 0);

    public int Count { get; }

    /// <param name="keys">Distinct, in ascending order. The set takes ownership of the array.</param>
    public static DocIdSet OfKeys(int[] keys) =>
        keys.Length == 0 ? Empty
        : (long)keys.Length * BitsPerKey < keys[^1] ? new DocIdSet(keys, null, keys.Length)
        : new DocIdSet(null, BitsOf(keys), keys.Length);

    /// <param name="bits">Bit <c>key % 64</c> of word <c>key / 64</c>. The set takes ownership of the array.</param>
    public static DocIdSet OfBits(ulong[] bits)
    {
        var count = CountOf(bits);
        return IsSparse(count, bits) ? new DocIdSet(KeysOf(bits, count), null, count) : new DocIdSet(null, bits, count);
    }

    /// <summary>Copies a bitmap, which the caller can then reuse.</summary>
    public static DocIdSet CopyOf(ReadOnlySpan<ulong> bits)
    {
        var count = CountOf(bits);
        return IsSparse(count, bits) ? new DocIdSet(KeysOf(bits, count), null, count) : new DocIdSet(null, bits.ToArray(), count);
    }

    /// <summary>The number of bits that are set in a bitmap.</summary>
    internal static int CountOf(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    private static bool IsSparse(int count, ReadOnlySpan<ulong> bits) => (long)count * BitsPerKey < (long)bits.Length * BitsPerWord;

    public bool Contains(int key)
    {
        if (_keys is not null)
            return Array.BinarySearch(_keys, key) >= 0;

        var word = key / BitsPerWord;
        return word < _bits!.Length && (_bits[word] >> key & 1) != 0;
    }

    /// <summary>For testing the membership of many keys. Dispose it after use.</summary>
    public PaperLookup ToLookup() => _keys is not null ? new PaperLookup(_keys) : new PaperLookup(_bits!);

    public Enumerator GetEnumerator() => new(this);

    /// <summary>The keys in ascending order.</summary>
    public int[] ToKeys() => _keys is not null ? [.. _keys] : KeysOf(_bits!, Count);

    /// <summary>A new bitmap of at least <paramref name="words"/> 64-bit words.</summary>
    public ulong[] ToBits(int words = 0)
    {
        var bits = new ulong[Math.Max(words, _bits?.Length ?? WordsFor(_keys!))];
        if (_bits is not null)
            _bits.CopyTo(bits, 0);
        else
            Set(bits, _keys!);
        return bits;
    }

    /// <summary>The number of 64-bit words of a bitmap for keys up to <paramref name="largestKey"/>.</summary>
    public static int WordsFor(int largestKey) => (largestKey / BitsPerWord) + 1;

    private static int WordsFor(int[] keys) => keys.Length == 0 ? 0 : WordsFor(keys[^1]);

    private static ulong[] BitsOf(int[] keys)
    {
        var bits = new ulong[WordsFor(keys)];
        Set(bits, keys);
        return bits;
    }

    private static void Set(ulong[] bits, int[] keys)
    {
        foreach (var key in keys)
            bits[key / BitsPerWord] |= 1UL << key;
    }

    private static int[] KeysOf(ReadOnlySpan<ulong> bits, int count)
    {
        var keys = new int[count];
        var at = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                keys[at++] = (word * BitsPerWord) + BitOperations.TrailingZeroCount(rest);
        }

        return keys;
    }

    /// <summary>Enumerates the keys in ascending order.</summary>
    public struct Enumerator
    {
        private readonly int[]? _keys;
        private readonly ulong[]? _bits;
        private int _at = -1;
        private ulong _rest;

        internal Enumerator(DocIdSet set) => (_keys, _bits) = (set._keys, set._bits);

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (_keys is not null)
            {
                if (++_at == _keys.Length)
                    return false;
                Current = _keys[_at];
                return true;
            }

            while (_rest == 0)
            {
                if (++_at == _bits!.Length)
                    return false;
                _rest = _bits[_at];
            }

            Current = (_at * BitsPerWord) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
