namespace Catalogue.Search.Index;

/// <summary>Builds the postings and positions of a term by merging the stored ones with pending changes.</summary>
internal sealed class PostingsBuilder
{
    private readonly ByteBuffer _postings = new();
    private readonly ByteBuffer _positions = new();
    private int _last;

    public int Papers { get; private set; }

    public ReadOnlySpan<byte> Postings => _postings.Written;

    public ReadOnlySpan<byte> Positions => _positions.Written;

    public void Merge(ReadOnlySpan<byte> oldPostings, ReadOnlySpan<byte> oldPositions, PendingBlock pending, ReadOnlySpan<PendingChange> changes)
    {
        Clear();
        var old = new PostingsReader(oldPostings);
        var positions = new PositionsReader(oldPositions);
        var next = 0;
        while (old.MoveNext())
        {
            var start = positions.At;
            positions.Skip(old.Frequencies);
            for (; next < changes.Length && changes[next].Place < old.Place; next++)
                Add(pending, changes[next]);
            if (next == changes.Length || changes[next].Place > old.Place)
                Add(old.Place, old.Frequencies, oldPositions[start..positions.At]);
        }

        foreach (ref readonly var change in changes[next..])
            Add(pending, change);
    }

    private void Clear()
    {
        _postings.Clear();
        _positions.Clear();
        (_last, Papers) = (-1, 0);
    }

    private void Add(PendingBlock pending, in PendingChange change)
    {
        if (change.Frequencies != PendingChange.Removed)
            Add(change.Place, change.Frequencies, pending.PositionsOf(change));
    }

    private void Add(int place, byte frequencies, ReadOnlySpan<byte> positions)
    {
        _postings.Append(place - _last - 1);
        _postings.Append(frequencies);
        _positions.Append(positions);
        _last = place;
        Papers++;
    }
}
