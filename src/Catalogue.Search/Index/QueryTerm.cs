using System.Text;

namespace Catalogue.Search.Index;

/// <summary>A word of a field that a query looks at, and what the index holds of it.</summary>
internal sealed class QueryTerm(TermField field, string word)
{
    /// <summary>Longer postings are not kept for the blocks to come.</summary>
    private const int MostKept = 512;

    private readonly Dictionary<int, Place> _byBlock = [];
    private int _block = -1;
    private byte[] _postings = [];

    public TermField Field { get; } = field;

    public string Word { get; } = word;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(word);

    public long Papers { get; private set; }

    public bool IsIn(int block) => _byBlock.ContainsKey(block);

    /// <summary>Learns of a block from the page that has the word if any does.</summary>
    /// <param name="keepsAll">Keeps the postings, however long they are.</param>
    public void Meet(int block, ReadOnlySpan<byte> page, bool keepsAll)
    {
        var reader = new TermPageReader(page);
        if (!reader.MoveTo(Utf8))
            return;

        Papers += reader.Papers;
        var postings = keepsAll || reader.Postings.Length <= MostKept ? reader.Postings.ToArray() : null;
        _byBlock[block] = new Place(postings, reader.PositionsStart, reader.PositionsEnd);
    }

    /// <summary>The term's postings in a block.</summary>
    public ReadOnlySpan<byte> PostingsIn(int block, IndexReader index)
    {
        if (_block != block)
            (_block, _postings) = (block, _byBlock.TryGetValue(block, out var place) ? place.Postings ?? index.Postings(block, this) : []);
        return _postings;
    }

    /// <summary>Where the term's positions are in those of its page.</summary>
    /// <param name="block">One that has the term.</param>
    public (int Start, int End) PositionsIn(int block) => (_byBlock[block].PositionsStart, _byBlock[block].PositionsEnd);

    private readonly record struct Place(byte[]? Postings, int PositionsStart, int PositionsEnd);
}

/// <summary>What is looked at for a word: in titles and abstracts every form of its stem, in names itself.</summary>
internal sealed record WordTerms(QueryTerm[] Forms, QueryTerm Name)
{
    /// <summary>The name as an array, the same one each time: a phrase tells by it that it has a word twice.</summary>
    public QueryTerm[] Names { get; } = [Name];
}
