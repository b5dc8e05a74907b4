using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>
/// Decodes the postings of a term in one block. Each posting is the number of places between the paper and the previous one (LEB128), followed by
/// its <see cref="Frequencies"/>. Places ascend.
/// </summary>
internal ref struct PostingsReader(ReadOnlySpan<byte> postings)
{
    private readonly ReadOnlySpan<byte> _postings = postings;
    private int _at;

    public int Place { get; private set; } = -1;

    /// <summary>The frequencies of the term in the paper, as <see cref="TermFrequency"/> packs them.</summary>
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
