using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Queries.Facets;

/// <summary>Counts the values of a facet over the papers that match all clauses except the facet's own.</summary>
public sealed class FacetCounter(FilterSet filters)
{
    private const string NoneLabel = "None";

    public FacetCounts Count(Snapshot snapshot, PaperQuery query, Facet facet, int limit)
    {
        var others = query.Without(facet.Filter);
        var own = query[facet.Filter];
        var papers = others.Match(snapshot);
        using var counts = new FacetValueCounts(snapshot, papers, facet.Filter);
        var listsAll = facet.IsWhole || others.Flattened(filters) is null;
        var listed = facet.IsWhole ? Whole(facet, counts, own) : Largest(counts, own, listsAll ? int.MaxValue : limit);

        var values = Labelled(snapshot, facet.Filter, own, listed, counts);
        values.AddRange(Named(own).Where(value => value.Key < 0).Select(value => new FacetCount(
            value, value.Group?.Label ?? value.Text, papers.CountCommon(facet.Filter.HasAnyOf([value], snapshot.Columns)), StateOf(own, value))));
        if (None(snapshot.Columns, papers, facet.Filter, own) is { } none)
            values.Add(none);
        return new FacetCounts(facet, counts.Distinct, values, others, listsAll);
    }

    private static List<int> Whole(Facet facet, FacetValueCounts counts, DiscreteClause? own) =>
        [.. facet.Fill!([.. counts.Values().ToKeys(), .. Mentioned(own)])];

    private static List<int> Largest(FacetValueCounts counts, DiscreteClause? own, int limit)
    {
        var largest = counts.Largest(limit);
        return [.. largest, .. Mentioned(own).Except(largest)];
    }

    /// <summary>The values in the clause of the facet. They are listed whatever their count.</summary>
    private static IEnumerable<ClauseValue> Named(DiscreteClause? own) => own is null ? [] : own.Included.Concat(own.Excluded).Distinct();

    private static IEnumerable<int> Mentioned(DiscreteClause? own) =>
        Named(own).Select(value => value.Key).OfType<int>().Where(key => key >= 0);

    private static List<FacetCount> Labelled(
        Snapshot snapshot, DiscreteFilter filter, DiscreteClause? own, List<int> keys, FacetValueCounts counts)
    {
        var names = filter.Vocabulary.NamesOf(snapshot, keys);
        return keys.ConvertAll(key =>
        {
            var value = new ClauseValue(names[key].Text, key);
            return new FacetCount(value, names[key].Label, counts[key], StateOf(own, value));
        });
    }

    private static FacetCount? None(PaperColumns columns, DocIdSet papers, DiscreteFilter filter, DiscreteClause? own)
    {
        if (!filter.AcceptsNone)
            return null;

        var count = papers.Count - papers.CountCommon(filter.Column(columns).Any);
        var state = StateOf(own, ClauseValue.None);
        return count == 0 && state == FacetState.None ? null : new FacetCount(ClauseValue.None, NoneLabel, count, state);
    }

    private static FacetState StateOf(DiscreteClause? own, ClauseValue value) =>
        own?.Excluded.Contains(value) == true ? FacetState.Excluded
        : own?.Included.Contains(value) == true ? FacetState.Selected
        : FacetState.None;
}
