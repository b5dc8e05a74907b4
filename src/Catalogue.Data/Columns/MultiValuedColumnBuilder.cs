using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>Builds a column from all papers, in ascending order of their keys.</summary>
internal sealed class MultiValuedColumnBuilder
{
    private readonly List<ColumnChunk> _chunks = [];
    private readonly List<int> _values = [];
    private int[] _starts = new int[ColumnChunk.Size + 1];
    private int _next;
    private int[] _counts = new int[16];

    public void Append(int paper, List<int> values)
    {
        SkipTo(paper);
        _starts[_next++ % ColumnChunk.Size] = _values.Count;
        _values.AddRange(values);
        foreach (var value in values)
        {
            if (value >= _counts.Length)
                Array.Resize(ref _counts, Math.Max(value + 1, _counts.Length * 2));
            _counts[value]++;
        }

        if (_next % ColumnChunk.Size == 0)
            Close();
    }

    public MultiValuedColumn Build()
    {
        SkipTo((_next + ColumnChunk.Size - 1) / ColumnChunk.Size * ColumnChunk.Size);
        return new MultiValuedColumn([.. _chunks], Postings());
    }

    private void SkipTo(int paper)
    {
        while (_next < paper)
        {
            _starts[_next++ % ColumnChunk.Size] = _values.Count;
            if (_next % ColumnChunk.Size == 0)
                Close();
        }
    }

    private void Close()
    {
        _starts[ColumnChunk.Size] = _values.Count;
        _chunks.Add(new ColumnChunk(_starts, [.. _values]));
        _starts = new int[ColumnChunk.Size + 1];
        _values.Clear();
    }

    private DocIdSet[] Postings()
    {
        var bound = Array.FindLastIndex(_counts, count => count > 0) + 1;
        var keys = new int[bound][];
        for (var value = 0; value < bound; value++)
            keys[value] = _counts[value] == 0 ? [] : new int[_counts[value]];
        Array.Clear(_counts);
        for (var paper = 0; paper < _next; paper++)
        {
            foreach (var value in _chunks[paper / ColumnChunk.Size].Of(paper % ColumnChunk.Size))
                keys[value][_counts[value]++] = paper;
        }

        return Array.ConvertAll(keys, DocIdSet.OfKeys);
    }
}
