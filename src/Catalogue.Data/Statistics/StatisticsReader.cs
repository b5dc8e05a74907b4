using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Statistics;

/// <summary>Computes statistics of the papers of a query. Every count comes with the query that lists the counted papers.</summary>
public sealed class StatisticsReader(FilterSet filters)
{
    /// <summary>The number of values in a breakdown. One more is read, because the statistics of a researcher omit the researcher as an author.</summary>
    public const int Largest = 20;

    public PaperStatistics Read(Snapshot snapshot, PaperQuery query)
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
            LargestOf(snapshot, papers, query, filters.Category),
            LargestOf(snapshot, papers, query, filters.Affiliation),
            LargestOf(snapshot, papers, query, filters.Author),
            papers.CountCommon(snapshot.Columns.Truncated.With(1)) > 0);
    }

    private PaperQuery WithCode(PaperQuery query) => query.Narrow(filters.HasCode, new ConditionValue("true", 1), filters);

    private ValueFigures LargestOf(Snapshot snapshot, DocIdSet papers, PaperQuery query, DiscreteFilter filter)
    {
        using var counts = new FacetValueCounts(snapshot, papers, filter);
        var largest = counts.Largest(Largest + 1);
        var names = filter.Vocabulary.NamesOf(snapshot, largest);
        return new ValueFigures(counts.Distinct, largest.ConvertAll(key =>
        {
            var value = new ConditionValue(names[key].Text, key);
            return new ValueFigure(value, names[key].Label, new Figure(counts[key], query.Narrow(filter, value, filters)));
        }));
    }
}
