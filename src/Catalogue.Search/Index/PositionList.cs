namespace Catalogue.Search.Index;

/// <summary>Positions in order. Its room is kept from block to block: frequent words have many.</summary>
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

    /// <summary>Room for more positions; those that are written to it count once they are <see cref="Keep"/>t.</summary>
    public Span<long> Room(int most)
    {
        if (_positions.Length - Count < most)
            Array.Resize(ref _positions, Math.Max(Count + most, 2 * _positions.Length));
        return _positions.AsSpan(Count);
    }

    public void Keep(int written) => Count += written;
}
