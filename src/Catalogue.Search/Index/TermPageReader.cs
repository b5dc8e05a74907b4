using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>
/// Decodes the terms of a page: consecutive words of one field and block, each with the number of its papers and its postings. Their positions
/// are stored separately, because few queries need them.
/// </summary>
internal ref struct TermPageReader(ReadOnlySpan<byte> terms)
{
    private readonly ReadOnlySpan<byte> _terms = terms;
    private int _at;

    /// <summary>The current word in UTF-8. Terms are sorted by its bytes.</summary>
    public ReadOnlySpan<byte> Word { get; private set; }

    public int Papers { get; private set; }

    public ReadOnlySpan<byte> Postings { get; private set; }

    /// <summary>Where the positions of the term begin in the positions of the page.</summary>
    public int PositionsStart { get; private set; }

    public int PositionsEnd { get; private set; }

    public bool MoveNext()
    {
        if (_at == _terms.Length)
            return false;

        Word = Take(VarInt.Read(_terms, ref _at));
        Papers = VarInt.Read(_terms, ref _at);
        PositionsStart = PositionsEnd;
        PositionsEnd += VarInt.Read(_terms, ref _at);
        Postings = Take(VarInt.Read(_terms, ref _at));
        return true;
    }

    /// <summary>Advances to a word. Returns false if the rest of the page does not have it.</summary>
    public bool MoveTo(ReadOnlySpan<byte> word)
    {
        while (MoveNext())
        {
            if (Word.SequenceEqual(word))
                return true;
        }

        return false;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        _at += length;
        return _terms.Slice(_at - length, length);
    }
}
