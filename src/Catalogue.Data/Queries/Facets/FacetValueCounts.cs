using Catalogue.Data.Columns;
using Catalogue.Data.Queries.Paging;
using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Queries.Facets;

/// <summary>The number of papers for each value of a filter, within a set of papers.</summary>
public sealed class FacetValueCounts : IDisposable
{
    private readonly Snapshot _snapshot;
    private readonly DiscreteFilter _filter;
    private readonly ValueCounts _tally;

    public FacetValueCounts(Snapshot snapshot, DocIdSet papers, DiscreteFilter filter)
    {
        (_snapshot, _filter) = (snapshot, filter);
        snapshot.Work.Check();
        var column = filter.Column(snapshot.Columns);
        _tally = papers.Count == snapshot.Columns.All.Count ? column.CountAll() : column.Count(papers);
        if ((filter.Vocabulary as NamedVocabulary)?.Members(snapshot.Columns) is { } members)
            KeepOnly(members);
    }

    public int this[int value] => _tally[value];

    /// <summary>The number of distinct values that the papers have.</summary>
    public int Distinct => _tally.Bound - _tally.Counts.Count(0);

    /// <summary>The values that the papers have, in ascending order of their keys.</summary>
    public DocIdSet Values()
    {
        var values = new List<int>();
        for (var value = 0; value < _tally.Bound; value++)
        {
            if (_tally[value] > 0)
                values.Add(value);
        }

        return DocIdSet.OfKeys([.. values]);
    }

    /// <summary>The values with the most papers; ties are broken by id.</summary>
    public List<int> Largest(int limit)
    {
        var ids = _snapshot.OrderOf(_filter.NamedValues.ById);
        var selection = new TopK(0, limit);
        for (var value = 0; value < _tally.Bound; value++)
        {
            if (_tally[value] > 0)
                selection.Add(((long)-_tally[value] << 32) | (uint)ids.PlaceOf(value));
        }

        var largest = new List<int>();
        foreach (var at in selection.Taken())
            largest.Add(ids.Keys[(int)at]);
        return largest;
    }

    public void Dispose() => _tally.Dispose();

    private void KeepOnly(IReadOnlySet<int> members)
    {
        for (var value = 0; value < _tally.Bound; value++)
        {
            if (_tally[value] > 0 && !members.Contains(value))
                _tally.Counts[value] = 0;
        }
    }
}
