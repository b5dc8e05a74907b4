namespace Catalogue.Search.Index;

/// <summary>Ascending positions. The buffer is reused from block to block, because frequent words have many.</summary>
internal sealed class PositionList
{
    private long[] _positions = [];

    public int Count { get; private set; }

    public ReadOnlySpan<long> Positions => _positions.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Copy(PositionList other)
    {
        Clear();
        other.Positions.CopyTo(Room(other.Count));
        Keep(other.Count);
    }

    /// <summary>Unused space for at least <paramref name="most"/> positions. <see cref="Keep"/> adds those that have been written to it.</summary>
    public Span<long> Room(int most)
    {
        if (_positions.Length - Count < most)
            Array.Resize(ref _positions, Math.Max(Count + most, 2 * _positions.Length));
        return _positions.AsSpan(Count);
    }

    public void Keep(int written) => Count += written;
}
