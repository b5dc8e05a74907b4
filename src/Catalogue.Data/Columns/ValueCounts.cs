using System.Buffers;

namespace Catalogue.Data.Columns;

/// <summary>The number of papers per value. The array is indexed by value and rented: dispose this after use.</summary>
public sealed class ValueCounts : IDisposable
{
    private readonly int[] _counts;

    public ValueCounts(int bound)
    {
        _counts = ArrayPool<int>.Shared.Rent(bound);
        Bound = bound;
        Counts.Clear();
    }

    /// <summary>Exclusive upper bound of the values.</summary>
    public int Bound { get; }

    public Span<int> Counts => _counts.AsSpan(0, Bound);

    /// <summary>The count of a value; 0 if it is out of range.</summary>
    public int this[int value] => (uint)value < (uint)Bound ? _counts[value] : 0;

    public void Dispose() => ArrayPool<int>.Shared.Return(_counts);
}
