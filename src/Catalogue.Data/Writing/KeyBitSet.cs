using System.Collections;

namespace Catalogue.Data.Writing;

/// <summary>A set of keys with one bit per possible key. It stays small because keys are assigned in ascending order.</summary>
internal sealed class KeyBitSet
{
    private readonly BitArray _bits = new(0);

    /// <returns>False if the set already contains the key.</returns>
    public bool Add(int key)
    {
        if (key >= _bits.Length)
            _bits.Length = key + key / 2 + 1;
        if (_bits[key])
            return false;

        return _bits[key] = true;
    }
}
