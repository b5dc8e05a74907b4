namespace Catalogue.Search.Index;

/// <summary>Matches a word: any form of its stem in titles and abstracts, the word itself in names.</summary>
internal sealed class WordMatcher(IndexReader index, IReadOnlyList<QueryTerm> terms) : DocIdSetIterator(index)
{
    public override long Papers { get; } = terms.Sum(term => term.Papers);

    public override bool MayBeIn(int block) => terms.Any(term => term.IsIn(block));

    public override void AddFrequencies(int block, Span<float> frequencies)
    {
        foreach (var term in terms)
            Add(term.PostingsIn(block, Index), term.Field, frequencies);
    }

    protected override void Find(int block, Span<ulong> papers)
    {
        foreach (var term in terms)
            Set(term.PostingsIn(block, Index), papers);
    }
}
