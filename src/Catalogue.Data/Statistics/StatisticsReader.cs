using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Statistics;

/// <summary>Computes the statistics of a query's papers, every figure with the query that lists what it counts.</summary>
public sealed class StatisticsReader(FilterSet filters)
{
    /// <summary>How many values a breakdown lists; the rest is walked where the values are. One more is read: a researcher is no co-author.</summary>
    public const int Largest = 20;

    public async Task<PaperStatistics> ReadAsync(CatalogueContext db, PaperQuery query, CancellationToken cancellationToken)
    {
        var papers = query.Match(db);
        var dates = await DateStatistics.ReadAsync(db, query, filters, cancellationToken);
        return new PaperStatistics(
            new Figure(await papers.CountAsync(cancellationToken), query),
            new Figure(await papers.CountAsync(paper => paper.HasCode, cancellationToken), WithCode(query)),
            dates.First,
            dates.Last,
            dates.ByYear,
            dates.ByMonth,
            await LargestAsync(db, query, filters.Category, cancellationToken),
            await LargestAsync(db, query, filters.Affiliation, cancellationToken),
            await LargestAsync(db, query, filters.Author, cancellationToken),
            await papers.AnyAsync(paper => paper.AuthorsTruncated, cancellationToken));
    }

    private PaperQuery WithCode(PaperQuery query) => query.Narrow(filters.HasCode, new ClauseValue("true", 1), filters);

    private async Task<ValueFigures> LargestAsync(
        CatalogueContext db, PaperQuery query, DiscreteFilter filter, CancellationToken cancellationToken)
    {
        var counts = ValueCounts.Named(db, query, filter);
        var largest = await counts
            .OrderByDescending(count => count.Count).ThenBy(count => count.Row.Id).Take(Largest + 1)
            .ToListAsync(cancellationToken);
        return new ValueFigures(await counts.CountAsync(cancellationToken), [.. largest.Select(count => Named(query, filter, count))]);
    }

    private ValueFigure Named(PaperQuery query, DiscreteFilter filter, NamedCount count)
    {
        var value = new ClauseValue(count.Row.Text, count.Row.Key);
        return new ValueFigure(value, count.Row.Name, new Figure(count.Count, query.Narrow(filter, value, filters)));
    }
}
