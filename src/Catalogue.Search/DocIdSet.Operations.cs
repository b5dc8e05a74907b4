using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;

namespace Catalogue.Search;

/// <summary>Set algebra: intersection, union and difference.</summary>
public sealed partial class DocIdSet
{
    /// <summary>Estimated cost of a binary search in an array, relative to setting a bit in a bitmap.</summary>
    private const int CostOfLooking = 16;

    /// <summary>The intersection.</summary>
    public DocIdSet And(DocIdSet other)
    {
        if (Count == 0 || other.Count == 0)
            return Empty;
        if (_keys is not null || other._keys is not null)
            return _keys is not null && (other._keys is null || Count <= other.Count) ? Kept(other, wanted: true) : other.Kept(this, wanted: true);

        var words = Math.Min(_bits!.Length, other._bits!.Length);
        var rented = ArrayPool<ulong>.Shared.Rent(words);
        var bits = rented.AsSpan(0, words);
        TensorPrimitives.BitwiseAnd<ulong>(_bits.AsSpan(0, words), other._bits.AsSpan(0, words), bits);
        var both = CopyOf(bits);
        ArrayPool<ulong>.Shared.Return(rented);
        return both;
    }

    /// <summary>The size of the intersection.</summary>
    public int CountCommon(DocIdSet other)
    {
        if (_keys is null && other._keys is null)
        {
            var common = 0;
            for (var word = Math.Min(_bits!.Length, other._bits!.Length) - 1; word >= 0; word--)
                common += BitOperations.PopCount(_bits[word] & other._bits[word]);
            return common;
        }

        var (few, many) = _keys is not null && (other._keys is null || Count <= other.Count) ? (this, other) : (other, this);
        return many._keys is not null ? few.Kept(many, wanted: true).Count : few._keys!.Count(many.Contains);
    }

    /// <summary>The difference: the keys of this set that are not in the other.</summary>
    public DocIdSet Without(DocIdSet other)
    {
        if (Count == 0 || other.Count == 0)
            return this;
        if (_keys is not null)
            return Kept(other, wanted: false);

        var bits = ToBits();
        if (other._bits is null)
        {
            foreach (var key in other._keys!)
            {
                if (key / BitsPerWord < bits.Length)
                    bits[key / BitsPerWord] &= ~(1UL << key);
            }
        }
        else
        {
            for (var word = Math.Min(bits.Length, other._bits.Length) - 1; word >= 0; word--)
                bits[word] &= ~other._bits[word];
        }

        return OfBits(bits);
    }

    /// <summary>The union of all sets; empty if there are none.</summary>
    public static DocIdSet Union(IReadOnlyList<DocIdSet> sets)
    {
        if (sets.Count <= 1)
            return sets.Count == 0 ? Empty : sets[0];

        return sets.All(set => set._keys is not null) && FewOf(sets) is { } few ? few : OfBits(BitsOf(sets));
    }

    /// <summary>The union of sets that are all arrays; null if a bitmap would be smaller than the combined array.</summary>
    private static DocIdSet? FewOf(IReadOnlyList<DocIdSet> lists)
    {
        var count = lists.Sum(list => list.Count);
        if ((long)count * BitsPerKey >= lists.Max(list => list.Count == 0 ? 0 : list._keys![^1]))
            return null;

        var keys = new int[count];
        var at = 0;
        foreach (var list in lists)
        {
            list._keys!.CopyTo(keys, at);
            at += list.Count;
        }

        return OfKeys(Distinct(keys));
    }

    /// <summary>The keys sorted, without duplicates. Keys that ascend already, as they often do, are returned as they are.</summary>
    private static int[] Distinct(int[] keys)
    {
        var ascending = 1;
        while (ascending < keys.Length && keys[ascending - 1] < keys[ascending])
            ascending++;
        if (ascending >= keys.Length)
            return keys;

        Array.Sort(keys);
        var count = 1;
        foreach (var key in keys)
        {
            if (key != keys[count - 1])
                keys[count++] = key;
        }

        return keys[..count];
    }

    private static ulong[] BitsOf(IReadOnlyList<DocIdSet> sets)
    {
        var bits = sets[0].ToBits(sets.Max(set => set._bits?.Length ?? WordsFor(set._keys!)));
        foreach (var set in sets.Skip(1))
        {
            if (set._keys is not null)
                Set(bits, set._keys);
            else
                TensorPrimitives.BitwiseOr<ulong>(bits.AsSpan(0, set._bits!.Length), set._bits, bits.AsSpan(0, set._bits.Length));
        }

        return bits;
    }

    /// <summary>Of a set that is an array: the keys that are in the other set, or that are not if <paramref name="wanted"/> is false.</summary>
    private DocIdSet Kept(DocIdSet other, bool wanted)
    {
        var kept = ArrayPool<int>.Shared.Rent(_keys!.Length);
        var count = other._keys is { } others && others.Length + (WordsFor(others) / CostOfLooking) > (long)_keys.Length * CostOfLooking
            ? LookedUp(others, wanted, kept)
            : Tested(other, wanted, kept);
        var set = OfKeys(kept[..count]);
        ArrayPool<int>.Shared.Return(kept);
        return set;
    }

    private int LookedUp(int[] others, bool wanted, int[] kept)
    {
        var count = 0;
        foreach (var key in _keys!)
        {
            if (Array.BinarySearch(others, key) >= 0 == wanted)
                kept[count++] = key;
        }

        return count;
    }

    // Branch-free: the result of a test is unpredictable for the processor.
    private int Tested(DocIdSet other, bool wanted, int[] kept)
    {
        using var lookup = other.ToLookup();
        var count = 0;
        foreach (var key in _keys!)
        {
            kept[count] = key;
            count += lookup.Contains(key) == wanted ? 1 : 0;
        }

        return count;
    }
}
