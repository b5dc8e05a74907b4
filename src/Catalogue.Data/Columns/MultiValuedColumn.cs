using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>A column with any number of values per paper.</summary>
public sealed class MultiValuedColumn : ValueColumn
{
    private readonly ColumnChunk[] _chunks;
    private readonly DocIdSet[] _postings;
    private readonly Lazy<DocIdSet> _any;

    internal MultiValuedColumn(ColumnChunk[] chunks, DocIdSet[] postings)
    {
        (_chunks, _postings) = (chunks, postings);
        _any = new Lazy<DocIdSet>(() => DocIdSet.OfKeys([.. PapersWithAny()]));
    }

    public override DocIdSet Any => _any.Value;

    public override DocIdSet With(int value) => (uint)value < (uint)_postings.Length ? _postings[value] : DocIdSet.Empty;

    /// <summary>The values of a paper, in no particular order; empty if it has none or does not exist.</summary>
    public ReadOnlySpan<int> Of(int paper) =>
        paper / ColumnChunk.Size < _chunks.Length ? _chunks[paper / ColumnChunk.Size].Of(paper % ColumnChunk.Size) : default;

    public override ValueCounts Count(DocIdSet papers)
    {
        var tally = new ValueCounts(_postings.Length);
        var counts = tally.Counts;
        foreach (var paper in papers)
        {
            foreach (var value in Of(paper))
                counts[value]++;
        }

        return tally;
    }

    public override ValueCounts CountAll() => Counted(_postings);

    /// <summary>
    /// The column after the values of some papers have changed. Unchanged chunks and postings are shared. <paramref name="bound"/> is greater
    /// than every paper key.
    /// </summary>
    public MultiValuedColumn With(IReadOnlyDictionary<int, int[]> changes, int bound)
    {
        var postings = new PostingChanges();
        foreach (var (paper, values) in changes)
        {
            foreach (var value in Of(paper))
                postings.Remove(value, paper);
            foreach (var value in values)
                postings.Add(value, paper);
        }

        var chunks = new ColumnChunk[((bound - 1) / ColumnChunk.Size) + 1];
        Array.Fill(chunks, ColumnChunk.Empty);
        _chunks.CopyTo(chunks, 0);
        foreach (var group in changes.GroupBy(change => change.Key / ColumnChunk.Size))
            chunks[group.Key] = chunks[group.Key].With(group.ToDictionary(change => change.Key % ColumnChunk.Size, change => change.Value));

        return new MultiValuedColumn(chunks, postings.Apply(_postings));
    }

    private IEnumerable<int> PapersWithAny()
    {
        for (var paper = 0; paper < _chunks.Length * ColumnChunk.Size; paper++)
        {
            if (!Of(paper).IsEmpty)
                yield return paper;
        }
    }
}
