using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>A column of which each paper has any number of values.</summary>
public sealed class ManyColumn : ValueColumn
{
    private readonly ManyChunk[] _chunks;
    private readonly PaperSet[] _postings;
    private readonly Lazy<PaperSet> _any;

    internal ManyColumn(ManyChunk[] chunks, PaperSet[] postings)
    {
        (_chunks, _postings) = (chunks, postings);
        _any = new Lazy<PaperSet>(() => PaperSet.OfKeys([.. PapersWithAny()]));
    }

    public override PaperSet Any => _any.Value;

    public override PaperSet With(int value) => (uint)value < (uint)_postings.Length ? _postings[value] : PaperSet.Empty;

    /// <summary>The values of a paper, in no order.</summary>
    public ReadOnlySpan<int> Of(int paper) =>
        paper / ManyChunk.Size < _chunks.Length ? _chunks[paper / ManyChunk.Size].Of(paper % ManyChunk.Size) : default;

    public override Tally Count(PaperSet papers)
    {
        var tally = new Tally(_postings.Length);
        var counts = tally.Counts;
        foreach (var paper in papers)
        {
            foreach (var value in Of(paper))
                counts[value]++;
        }

        return tally;
    }

    public override Tally CountAll() => Counted(_postings);

    /// <summary>The column after some papers have changed; what has not is shared.</summary>
    public ManyColumn With(IReadOnlyDictionary<int, int[]> changes, int bound)
    {
        var postings = new PostingChanges();
        foreach (var (paper, values) in changes)
        {
            foreach (var value in Of(paper))
                postings.Lose(value, paper);
            foreach (var value in values)
                postings.Get(value, paper);
        }

        var chunks = new ManyChunk[((bound - 1) / ManyChunk.Size) + 1];
        Array.Fill(chunks, ManyChunk.Empty);
        _chunks.CopyTo(chunks, 0);
        foreach (var group in changes.GroupBy(change => change.Key / ManyChunk.Size))
            chunks[group.Key] = chunks[group.Key].With(group.ToDictionary(change => change.Key % ManyChunk.Size, change => change.Value));

        return new ManyColumn(chunks, postings.Apply(_postings));
    }

    private IEnumerable<int> PapersWithAny()
    {
        for (var paper = 0; paper < _chunks.Length * ManyChunk.Size; paper++)
        {
            if (!Of(paper).IsEmpty)
                yield return paper;
        }
    }
}
