using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>
/// Reads the terms of a page: some successive words of one field and block, each with the number of its papers and its postings.
/// Their positions are kept apart, since few queries need them.
/// </summary>
internal ref struct TermPageReader(ReadOnlySpan<byte> terms)
{
    private readonly ReadOnlySpan<byte> _terms = terms;
    private int _at;

    /// <summary>The word in UTF-8, by whose bytes the terms are in order.</summary>
    public ReadOnlySpan<byte> Word { get; private set; }

    public int Papers { get; private set; }

    public ReadOnlySpan<byte> Postings { get; private set; }

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

    /// <summary>Goes on to a word; says whether it is there.</summary>
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
