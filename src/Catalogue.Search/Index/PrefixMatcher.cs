using System.Text;

namespace Catalogue.Search.Index;

/// <summary>Matches papers that have a word with a prefix. Words are folded, but not stemmed. The constructor reads all blocks.</summary>
internal sealed class PrefixMatcher : DocIdSetIterator
{
    private readonly Dictionary<int, PrefixOccurrences> _byBlock = [];
    private long _papers;

    public PrefixMatcher(IndexReader index, string prefix)
        : base(index)
    {
        var gatherer = new PrefixGatherer(Encoding.UTF8.GetBytes(prefix));
        foreach (var (first, last) in index.Ranges)
        {
            var current = first;
            index.ReadPages(prefix, first, last, (block, field, terms) =>
            {
                if (block != current)
                    Keep(current, gatherer);
                current = block;
                index.Work.Spend(IndexReader.Costly * terms.Length);
                _papers += gatherer.Add((TermField)field, terms);
            });
            Keep(current, gatherer);
        }
    }

    public override long Papers => _papers;

    public override bool MayBeIn(int block) => _byBlock.ContainsKey(block);

    public override void AddFrequencies(int block, Span<float> frequencies) =>
        PapersOfBlock.AddPicked(_byBlock[block].Papers, _byBlock[block].Frequencies, frequencies);

    protected override void Find(int block, Span<ulong> papers) => _byBlock[block].Papers.CopyTo(papers);

    private void Keep(int block, PrefixGatherer gatherer)
    {
        if (gatherer.Take() is { } occurrences)
            _byBlock.Add(block, occurrences);
    }
}
