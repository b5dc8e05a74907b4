using System.Text;

namespace Catalogue.Data.Search.Index;

/// <summary>Finds the beginning of any word as written.</summary>
internal sealed class PrefixMatcher : Matcher
{
    private readonly Dictionary<int, PrefixOccurrences> _byBlock = [];

    public PrefixMatcher(IndexReader index, string prefix)
        : base(index)
    {
        var gatherer = new PrefixGatherer(Encoding.UTF8.GetBytes(prefix));
        foreach (var (first, last) in index.Ranges)
        {
            using var pages = index.PagesOfPrefix(prefix, first, last);
            var block = first;
            while (pages.Read())
            {
                var next = pages.GetInt32(0);
                if (next != block)
                    Keep(block, gatherer);
                block = next;
                Papers += gatherer.Add((TermField)pages.GetInt32(1), pages.GetBytes(2));
            }

            Keep(block, gatherer);
        }
    }

    public override long Papers { get; }

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
