using System.Buffers;

namespace Catalogue.Search;

/// <summary>Constant-time membership tests for many keys. Rents a bitmap if the set is an array; dispose it to return the bitmap.</summary>
public readonly struct PaperLookup : IDisposable
{
    private readonly ulong[] _bits;
    private readonly int _words;
    private readonly bool _isRented;

    internal PaperLookup(ulong[] bits) => (_bits, _words) = (bits, bits.Length);

    /// <param name="keys">In ascending order.</param>
    internal PaperLookup(int[] keys)
    {
        _words = keys.Length == 0 ? 0 : DocIdSet.WordsFor(keys[^1]);
        (_bits, _isRented) = (ArrayPool<ulong>.Shared.Rent(_words), true);
        Array.Clear(_bits, 0, _words);
        foreach (var key in keys)
            _bits[key >> 6] |= 1UL << key;
    }

    public bool Contains(int key) => (uint)key >> 6 < (uint)_words && (_bits[key >> 6] >> key & 1) != 0;

    public void Dispose()
    {
        if (_isRented)
            ArrayPool<ulong>.Shared.Return(_bits);
    }
}
