namespace Catalogue.Search.Index;

/// <summary>Finds one word, phrase or prefix of a query, block by block.</summary>
internal abstract class TermMatcher(IndexReader index)
{
    private readonly ulong[] _papers = new ulong[Block.BitmapWords];
    private int _block = -1;

    /// <summary>In how many papers it is, as far as that can be known without looking at them; what it costs and how little it says.</summary>
    public abstract long Papers { get; }

    /// <summary>How much finding it says, given the number of all papers.</summary>
    public virtual float Weight(long all) => Bm25.InverseDocumentFrequency(all, Papers);

    protected IndexReader Index { get; } = index;

    /// <summary>Whether a block can hold any papers that have it.</summary>
    public abstract bool MayBeIn(int block);

    /// <summary>The papers of a block that have it, as a bitmap of places.</summary>
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

    /// <summary>Adds how often each paper of a block has it, weighted by field. The block is the one that was last looked at.</summary>
    public abstract void AddFrequencies(int block, Span<float> frequencies);

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
