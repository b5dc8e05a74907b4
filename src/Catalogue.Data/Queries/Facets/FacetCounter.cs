using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Queries.Facets;

/// <summary>Counts the values of a facet over the papers that match all conditions except the facet's own.</summary>
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

    private static List<int> Whole(Facet facet, FacetValueCounts counts, DiscreteCondition? own) =>
        [.. facet.Fill!([.. counts.Values().ToKeys(), .. Mentioned(own)])];

    private static List<int> Largest(FacetValueCounts counts, DiscreteCondition? own, int limit)
    {
        var largest = counts.Largest(limit);
        return [.. largest, .. Mentioned(own).Except(largest)];
    }

    /// <summary>The values in the condition of the facet. They are listed whatever their count.</summary>
    private static IEnumerable<ConditionValue> Named(DiscreteCondition? own) => own is null ? [] : own.Included.Concat(own.Excluded).Distinct();

    private static IEnumerable<int> Mentioned(DiscreteCondition? own) =>
        Named(own).Select(value => value.Key).OfType<int>().Where(key => key >= 0);

    private static List<FacetCount> Labelled(
        Snapshot snapshot, DiscreteFilter filter, DiscreteCondition? own, List<int> keys, FacetValueCounts counts)
    {
        var names = filter.Vocabulary.NamesOf(snapshot, keys);
        return keys.ConvertAll(key =>
        {
            var value = new ConditionValue(names[key].Text, key);
            return new FacetCount(value, names[key].Label, counts[key], StateOf(own, value));
        });
    }

    private static FacetCount? None(PaperColumns columns, DocIdSet papers, DiscreteFilter filter, DiscreteCondition? own)
    {
        if (!filter.AcceptsNone)
            return null;

        var count = papers.Count - papers.CountCommon(filter.Column(columns).Any);
        var state = StateOf(own, ConditionValue.None);
        return count == 0 && state == FacetState.None ? null : new FacetCount(ConditionValue.None, NoneLabel, count, state);
    }

    private static FacetState StateOf(DiscreteCondition? own, ConditionValue value) =>
        own?.Excluded.Contains(value) == true ? FacetState.Excluded
        : own?.Included.Contains(value) == true ? FacetState.Selected
        : FacetState.None;
}
