using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>A column with at most one value per paper.</summary>
public sealed class SingleValuedColumn : ValueColumn
{
    /// <summary>The value of papers without a value.</summary>
    public const short None = -1;

    private readonly short[] _values;
    private readonly DocIdSet[] _postings;

    private SingleValuedColumn(short[] values, DocIdSet[] postings)
    {
        (_values, _postings) = (values, postings);
        Any = DocIdSet.Union(postings);
    }

    public override DocIdSet Any { get; }

    /// <param name="values">The values by paper key. The column takes ownership of the array.</param>
    public static SingleValuedColumn Of(short[] values)
    {
        var lists = new List<List<int>>();
        for (var paper = 0; paper < values.Length; paper++)
        {
            if (values[paper] == None)
                continue;
            while (lists.Count <= values[paper])
                lists.Add([]);
            lists[values[paper]].Add(paper);
        }

        return new SingleValuedColumn(values, [.. lists.Select(keys => DocIdSet.OfKeys([.. keys]))]);
    }

    /// <summary>The column after the values of some papers have changed. <paramref name="bound"/> is greater than every paper key.</summary>
    public SingleValuedColumn With(IReadOnlyDictionary<int, short> changes, int bound)
    {
        var values = Grown(bound);
        var postings = new PostingChanges();
        foreach (var (paper, value) in changes)
        {
            if (values[paper] != None)
                postings.Remove(values[paper], paper);
            if (value != None)
                postings.Add(value, paper);
            values[paper] = value;
        }

        return new SingleValuedColumn(values, postings.Apply(_postings));
    }

    public short Of(int paper) => _values[paper];

    public override DocIdSet With(int value) => (uint)value < (uint)_postings.Length ? _postings[value] : DocIdSet.Empty;

    /// <summary>The values in a range, both ends included, that some paper has.</summary>
    public IReadOnlyList<int> Between(int first, int last)
    {
        var values = new List<int>();
        for (var value = first; value <= Math.Min(last, _postings.Length - 1); value++)
        {
            if (_postings[value].Count > 0)
                values.Add(value);
        }

        return values;
    }

    public override ValueCounts Count(DocIdSet papers)
    {
        var tally = new ValueCounts(_postings.Length);
        var counts = tally.Counts;
        if (papers.Count >= Any.Count / 2)
        {
            for (var value = 0; value < counts.Length; value++)
                counts[value] = _postings[value].Count == 0 ? 0 : _postings[value].CountCommon(papers);
            return tally;
        }

        foreach (var paper in papers)
        {
            if (_values[paper] != None)
                counts[_values[paper]]++;
        }

        return tally;
    }

    public override ValueCounts CountAll() => Counted(_postings);

    private short[] Grown(int bound)
    {
        var values = new short[Math.Max(bound, _values.Length)];
        _values.CopyTo(values, 0);
        values.AsSpan(_values.Length).Fill(None);
        return values;
    }
}
