using Catalogue.Data.Columns;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;

namespace Catalogue.Data.Statistics;

/// <summary>Computes the statistics of a query's papers, every figure with the query that lists what it counts.</summary>
public sealed class StatisticsReader(FilterSet filters)
{
    /// <summary>How many values a breakdown lists; the rest is walked where the values are. One more is read: a researcher is no co-author.</summary>
    public const int Largest = 20;

    public async Task<PaperStatistics> ReadAsync(Snapshot snapshot, PaperQuery query, CancellationToken cancellationToken)
    {
        var papers = query.Match(snapshot);
        var dates = DateStatistics.Of(snapshot.Columns, papers, query, filters);
        return new PaperStatistics(
            new Figure(papers.Count, query),
            new Figure(papers.CountCommon(snapshot.Columns.Code.With(1)), WithCode(query)),
            dates.First,
            dates.Last,
            dates.ByYear,
            dates.ByMonth,
            await LargestAsync(snapshot, papers, query, filters.Category, cancellationToken),
            await LargestAsync(snapshot, papers, query, filters.Affiliation, cancellationToken),
            await LargestAsync(snapshot, papers, query, filters.Author, cancellationToken),
            papers.CountCommon(snapshot.Columns.Truncated.With(1)) > 0);
    }

    private PaperQuery WithCode(PaperQuery query) => query.Narrow(filters.HasCode, new ClauseValue("true", 1), filters);

    private async Task<ValueFigures> LargestAsync(
        Snapshot snapshot, PaperSet papers, PaperQuery query, DiscreteFilter filter, CancellationToken cancellationToken)
    {
        using var counts = new ValueCounts(snapshot, papers, filter);
        var largest = counts.Largest(Largest + 1);
        var names = await filter.Vocabulary.NamesAsync(snapshot.Db, largest, cancellationToken);
        return new ValueFigures(counts.Distinct, largest.ConvertAll(key =>
        {
            var value = new ClauseValue(names[key].Text, key);
            return new ValueFigure(value, names[key].Label, new Figure(counts[key], query.Narrow(filter, value, filters)));
        }));
    }
}
