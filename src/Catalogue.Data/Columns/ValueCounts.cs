using System.Buffers;

namespace Catalogue.Data.Columns;

/// <summary>How many papers have each value; values are small numbers. Give it back when it has been read.</summary>
public sealed class ValueCounts : IDisposable
{
    private readonly int[] _counts;

    public ValueCounts(int bound)
    {
        _counts = ArrayPool<int>.Shared.Rent(bound);
        Bound = bound;
        Counts.Clear();
    }

    /// <summary>All values are smaller.</summary>
    public int Bound { get; }

    public Span<int> Counts => _counts.AsSpan(0, Bound);

    public int this[int value] => (uint)value < (uint)Bound ? _counts[value] : 0;

    public void Dispose() => ArrayPool<int>.Shared.Return(_counts);
}
