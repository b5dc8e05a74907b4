using System.Text;

namespace Catalogue.Search.Index;

/// <summary>A word of a query in one field, with its postings in each block. Not thread-safe.</summary>
internal sealed class QueryTerm(TermField field, string word)
{
    /// <summary>Maximum size in bytes of cached postings. Longer ones are read again when their block is evaluated.</summary>
    private const int MostKept = 512;

    private readonly Dictionary<int, PostingList> _byBlock = [];
    private int _block = -1;
    private byte[] _postings = [];

    public TermField Field { get; } = field;

    public string Word { get; } = word;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(word);

    public long Papers { get; private set; }

    public bool IsIn(int block) => _byBlock.ContainsKey(block);

    /// <summary>
    /// Finds the word in the page of a block where it belongs, and records its postings. Does nothing if the page does not have it.
    /// </summary>
    /// <param name="keepsAll">Whether to cache postings of any size.</param>
    public void Meet(int block, ReadOnlySpan<byte> page, bool keepsAll)
    {
        var reader = new TermPageReader(page);
        if (!reader.MoveTo(Utf8))
            return;

        Papers += reader.Papers;
        var postings = keepsAll || reader.Postings.Length <= MostKept ? reader.Postings.ToArray() : null;
        _byBlock[block] = new PostingList(postings, reader.PositionsStart, reader.PositionsEnd);
    }

    /// <summary>The term's postings in a block; empty if the block does not have it.</summary>
    public ReadOnlySpan<byte> PostingsIn(int block, IndexReader index)
    {
        if (_block != block)
            (_block, _postings) = (block, _byBlock.TryGetValue(block, out var place) ? place.Postings ?? index.Postings(block, this) : []);
        return _postings;
    }

    /// <summary>The range of the term's positions in the positions of its page, in bytes.</summary>
    /// <param name="block">A block that has the term.</param>
    public (int Start, int End) PositionsIn(int block) => (_byBlock[block].PositionsStart, _byBlock[block].PositionsEnd);

    private readonly record struct PostingList(byte[]? Postings, int PositionsStart, int PositionsEnd);
}

/// <summary>The terms of a word: all words with its stem in titles and abstracts, and the word itself in names.</summary>
internal sealed record WordTerms(QueryTerm[] Forms, QueryTerm Name)
{
    /// <summary><see cref="Name"/> as an array. Always the same instance: phrases recognise a repeated word by reference.</summary>
    public QueryTerm[] Names { get; } = [Name];
}
