using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Statistics;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources.Statistics;

/// <summary>Gives every figure its link.</summary>
internal sealed class StatisticsItems(FilterSet filters)
{
    public ComputedStatistics Of(PaperStatistics statistics, PaperQuery query, ServiceAddress address)
    {
        var (papers, withCode) = (Counted(statistics.Papers), Counted(statistics.WithCode));
        var values = query.Flattened(filters)!;
        return new ComputedStatistics(
            papers,
            new SharedPapers(withCode.Count, papers.Count, papers.Count == 0 ? null : (double)withCode.Count / papers.Count, withCode.PapersUrl, papers.PapersUrl),
            Dated(statistics.First),
            Dated(statistics.Last),
            [.. statistics.ByYear.Select(year => new YearPapers(year.Period, year.Figure.Count, Url(year.Figure)))],
            [.. statistics.ByMonth.Select(month => new MonthPapers(month.Period, month.Figure.Count, Url(month.Figure)))],
            Broken(statistics.ByCategory, filters.Category),
            Broken(statistics.ByAffiliation, filters.Affiliation),
            new AuthorBreakdown(
                statistics.ByAuthor.Distinct,
                address.Link(QueryUrl.ValuesOf(filters.Author, values)),
                statistics.AuthorsAreLowerBound,
                [.. statistics.ByAuthor.Values.Where(author => author.Value != query.Scope?.Included[0]).Take(StatisticsReader.Largest).Select(Valued)]));

        CountedPapers Counted(Figure figure) => new(figure.Count, Url(figure));

        Breakdown Broken(ValueFigures figures, DiscreteFilter filter) =>
            new(figures.Distinct, address.Link(QueryUrl.ValuesOf(filter, values)), [.. figures.Values.Take(StatisticsReader.Largest).Select(Valued)]);

        ValuePapers Valued(ValueFigure value) => new(value.Value.Text, value.Label, value.Figure.Count, Url(value.Figure));

        DatedPapers? Dated(PeriodFigure? date) => date is null ? null : new DatedPapers(date.Period!, date.Figure.Count, Url(date.Figure));

        string Url(Figure figure) => address.Link(QueryUrl.PapersOf(figure.Papers));
    }
}
