namespace Catalogue.Search.Index;

/// <summary>Finds one word, phrase or prefix of a query, block by block.</summary>
internal abstract class TermMatcher(IndexReader index)
{
    private readonly ulong[] _papers = new ulong[Block.BitmapWords];
    private int _block = -1;

    /// <summary>An upper bound of the number of matching papers, known before any block is evaluated. Conjunctions begin with the lowest.</summary>
    public abstract long Papers { get; }

    /// <summary>The weight of a match in the score: the inverse document frequency, given the number of all papers.</summary>
    public virtual float Weight(long all) => Bm25.InverseDocumentFrequency(all, Papers);

    protected IndexReader Index { get; } = index;

    /// <summary>Whether a block can have any matching papers.</summary>
    public abstract bool MayBeIn(int block);

    /// <summary>The matching papers of a block, as a bitmap of places. The result for the last block is cached.</summary>
    public ReadOnlySpan<ulong> In(int block)
    {
        if (_block != block)
        {
            Array.Clear(_papers);
            Find(block, _papers);
            _block = block;
        }

        return _papers;
    }

    /// <summary>Adds how often each paper of a block matches, weighted by field. Call <see cref="In"/> for the same block first.</summary>
    public abstract void AddFrequencies(int block, Span<float> frequencies);

    /// <summary>Adds the matching papers of a block to an empty bitmap of places.</summary>
    protected abstract void Find(int block, Span<ulong> papers);

    internal static void Set(ReadOnlySpan<byte> postings, Span<ulong> papers)
    {
        for (var reader = new PostingsReader(postings); reader.MoveNext();)
            papers[reader.Place / 64] |= 1UL << reader.Place;
    }

    internal static void Add(ReadOnlySpan<byte> postings, TermField field, Span<float> frequencies)
    {
        var weights = Bm25.Weights(field);
        for (var reader = new PostingsReader(postings); reader.MoveNext();)
            frequencies[reader.Place] += weights[reader.Frequencies];
    }
}
