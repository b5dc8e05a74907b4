using System.Collections;

namespace Catalogue.Data.Writing;

/// <summary>A set of keys, a bit for each that could be: small because keys are given in order.</summary>
internal sealed class KeyBitSet
{
    private readonly BitArray _bits = new(0);

    /// <returns>Whether the key is seen for the first time.</returns>
    public bool Add(int key)
    {
        if (key >= _bits.Length)
            _bits.Length = key + key / 2 + 1;
        if (_bits[key])
            return false;

        return _bits[key] = true;
    }
}
