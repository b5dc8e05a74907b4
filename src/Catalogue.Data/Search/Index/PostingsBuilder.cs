namespace Catalogue.Data.Search.Index;

/// <summary>Writes what <see cref="PostingsReader"/> and <see cref="PositionsReader"/> read.</summary>
internal sealed class PostingsBuilder
{
    private readonly ByteBuffer _postings = new();
    private readonly ByteBuffer _positions = new();
    private int _last = -1;

    public int Papers { get; private set; }

    public ReadOnlySpan<byte> Postings => _postings.Written;

    public ReadOnlySpan<byte> Positions => _positions.Written;

    public void Clear()
    {
        _postings.Clear();
        _positions.Clear();
        (_last, Papers) = (-1, 0);
    }

    /// <param name="place">Greater than the one before.</param>
    /// <param name="positions">As <see cref="PositionsReader"/> reads them.</param>
    public void Add(int place, byte frequencies, ReadOnlySpan<byte> positions)
    {
        _postings.Append(place - _last - 1);
        _postings.Append(frequencies);
        _positions.Append(positions);
        _last = place;
        Papers++;
    }
}
