using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>
/// Reads the postings of a term in one block: for each paper, in ascending order, how many papers lie between it and the one
/// before, then its <see cref="Frequencies"/>.
/// </summary>
internal ref struct PostingsReader(ReadOnlySpan<byte> postings)
{
    private readonly ReadOnlySpan<byte> _postings = postings;
    private int _at;

    public int Place { get; private set; } = -1;

    public byte Frequencies { get; private set; }

    public bool MoveNext()
    {
        if (_at >= _postings.Length)
            return false;

        Place += VarInt.Read(_postings, ref _at) + 1;
        Frequencies = _postings[_at++];
        return true;
    }
}
