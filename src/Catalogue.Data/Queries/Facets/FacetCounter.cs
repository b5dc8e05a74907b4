using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Queries.Facets;

/// <summary>Counts a facet: without the query's own clause for it, and with all others.</summary>
public sealed class FacetCounter(FilterSet filters)
{
    private const string NoneLabel = "None";

    public async Task<FacetCounts> CountAsync(
        CatalogueContext db, PaperQuery query, Facet facet, int limit, CancellationToken cancellationToken)
    {
        var papers = query.Without(facet.Filter);
        var own = query[facet.Filter];
        var listsAll = facet.IsWhole || papers.Flattened(filters) is null;
        var counts = facet.IsWhole
            ? await WholeAsync(db, papers, facet, own, cancellationToken)
            : await LargestAsync(db, papers, facet, own, listsAll ? int.MaxValue : limit, cancellationToken);
        // By name, because not every author of the papers is a researcher.
        var distinct = facet.IsWhole
            ? counts.Count(count => count.Count > 0)
            : await ValueCounts.Named(db, papers, facet.Filter).CountAsync(cancellationToken);

        var values = await LabelledAsync(db, facet.Filter, own, counts, cancellationToken);
        values.AddRange(Named(own).Where(value => value.Key == ClauseValue.Gone)
            .Select(value => new FacetCount(value, value.Text, 0, StateOf(own, value))));
        if (await NoneAsync(db, papers, facet.Filter, own, cancellationToken) is { } none)
            values.Add(none);
        return new FacetCounts(facet, distinct, values, papers, listsAll);
    }

    private static async Task<List<ValueCount>> WholeAsync(
        CatalogueContext db, PaperQuery papers, Facet facet, DiscreteClause? own, CancellationToken cancellationToken)
    {
        var counts = await ValueCounts.Of(db, papers, facet.Filter)
            .ToDictionaryAsync(count => count.Value, count => count.Count, cancellationToken);
        return [.. facet.Fill!([.. counts.Keys, .. Mentioned(own)])
            .Select(value => new ValueCount { Value = value, Count = counts.GetValueOrDefault(value) })];
    }

    private static async Task<List<ValueCount>> LargestAsync(
        CatalogueContext db, PaperQuery papers, Facet facet, DiscreteClause? own, int limit, CancellationToken cancellationToken)
    {
        var largest = await ValueCounts.Named(db, papers, facet.Filter)
            .OrderByDescending(count => count.Count).ThenBy(count => count.Row.Id)
            .Take(limit)
            .Select(count => new ValueCount { Value = count.Row.Key, Count = count.Count })
            .ToListAsync(cancellationToken);
        var missing = Mentioned(own).Except(largest.Select(count => count.Value)).ToList();
        if (missing.Count == 0)
            return largest;

        var counted = await ValueCounts.Of(db, papers, facet.Filter).Where(count => missing.Contains(count.Value))
            .ToDictionaryAsync(count => count.Value, count => count.Count, cancellationToken);
        return [.. largest, .. missing.Select(value => new ValueCount { Value = value, Count = counted.GetValueOrDefault(value) })];
    }

    /// <summary>The values that the query mentions; they are listed whatever their count.</summary>
    private static IEnumerable<ClauseValue> Named(DiscreteClause? own) => own is null ? [] : own.Included.Concat(own.Excluded).Distinct();

    private static IEnumerable<int> Mentioned(DiscreteClause? own) =>
        Named(own).Select(value => value.Key).OfType<int>().Where(key => key != ClauseValue.Gone);

    private static async Task<List<FacetCount>> LabelledAsync(
        CatalogueContext db, DiscreteFilter filter, DiscreteClause? own, List<ValueCount> counts, CancellationToken cancellationToken)
    {
        var names = await filter.Vocabulary.NamesAsync(db, [.. counts.Select(count => count.Value)], cancellationToken);
        return [.. counts.Select(count =>
        {
            var value = new ClauseValue(names[count.Value].Text, count.Value);
            return new FacetCount(value, names[count.Value].Label, count.Count, StateOf(own, value));
        })];
    }

    private static async Task<FacetCount?> NoneAsync(
        CatalogueContext db, PaperQuery papers, DiscreteFilter filter, DiscreteClause? own, CancellationToken cancellationToken)
    {
        if (!filter.AcceptsNone)
            return null;

        var count = await papers.Match(db).Where(filter.Values.Any.Not()).CountAsync(cancellationToken);
        var state = StateOf(own, ClauseValue.None);
        return count == 0 && state == FacetState.None ? null : new FacetCount(ClauseValue.None, NoneLabel, count, state);
    }

    private static FacetState StateOf(DiscreteClause? own, ClauseValue value) =>
        own?.Excluded.Contains(value) == true ? FacetState.Excluded
        : own?.Included.Contains(value) == true ? FacetState.Selected
        : FacetState.None;
}
