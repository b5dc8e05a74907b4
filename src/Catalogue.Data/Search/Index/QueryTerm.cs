namespace Catalogue.Data.Search.Index;

/// <summary>A word of a field that a query looks at, and what the index holds of it.</summary>
/// <param name="papers">For each block in which the word stands, in how many papers.</param>
internal sealed class QueryTerm(TermField field, string word, IReadOnlyDictionary<int, int> papers)
{
    private int _block = -1;
    private byte[] _postings = [];

    public TermField Field { get; } = field;

    public string Word { get; } = word;

    public long Papers { get; } = papers.Values.Sum(count => (long)count);

    public bool IsIn(int block) => papers.ContainsKey(block);

    /// <summary>The term's postings in a block, read once.</summary>
    public ReadOnlySpan<byte> PostingsIn(int block, IndexReader index)
    {
        if (_block != block)
            (_block, _postings) = (block, IsIn(block) ? index.Postings(block, Field, Word) : []);
        return _postings;
    }
}
