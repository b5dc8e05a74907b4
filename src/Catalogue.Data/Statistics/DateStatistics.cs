using Catalogue.Data.Columns;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Records;
using Catalogue.Search;

namespace Catalogue.Data.Statistics;

/// <summary>The papers of a query by year and month, including periods without papers. Papers without such a date are in a last, unnamed bucket.</summary>
internal sealed record DateStatistics(
    PeriodFigure? First, PeriodFigure? Last, IReadOnlyList<PeriodFigure> ByYear, IReadOnlyList<PeriodFigure> ByMonth)
{
    private const int MonthsPerYear = 12;

    public static DateStatistics Of(PaperColumns columns, DocIdSet papers, PaperQuery query, FilterSet filters)
    {
        var dated = DayCount.Of(columns, papers);
        var undated = papers.Count - dated.Sum(day => day.Count);
        return new DateStatistics(
            dated.Count == 0 ? null : OneDate(query, dated[0], filters),
            dated.Count == 0 ? null : OneDate(query, dated[^1], filters),
            Years(query, dated, undated, filters),
            Months(query, dated, undated, filters));
    }

    private static PeriodFigure OneDate(PaperQuery query, DayCount day, FilterSet filters)
    {
        var exactly = PublicationDate.OfDay(day.Date.FirstDay);
        return new PeriodFigure(day.Date.ToString(), new Figure(
            day.Count, query.Between(exactly, exactly, filters).WithExactly(day.Date.Precision, filters)));
    }

    private static List<PeriodFigure> Years(PaperQuery query, List<DayCount> dated, int undated, FilterSet filters)
    {
        var counts = dated.GroupBy(day => day.Date.FirstDay.Year).ToDictionary(year => year.Key, year => year.Sum(day => day.Count));
        var years = FacetSet.Between([.. counts.Keys]).Select(YearVocabulary.Value).Select(year => new PeriodFigure(
            year.Text, new Figure(counts.GetValueOrDefault(year.Key!.Value), query.Narrow(filters.Year, year, filters))));
        return [.. years, .. Unknown(undated, () => query.Narrow(filters.Year, ConditionValue.None, filters))];
    }

    private static List<PeriodFigure> Months(PaperQuery query, List<DayCount> dated, int undated, FilterSet filters)
    {
        var counts = dated.Where(day => day.Date.Precision >= DatePrecision.Month)
            .GroupBy(day => MonthNumber(day.Date.FirstDay)).ToDictionary(month => month.Key, month => month.Sum(day => day.Count));
        var monthless = undated + dated.Where(day => day.Date.Precision == DatePrecision.Year).Sum(day => day.Count);
        var months = FacetSet.Between([.. counts.Keys]).Select(number =>
        {
            var month = new PublicationDate(new DateOnly(number / MonthsPerYear, (number % MonthsPerYear) + 1, 1), DatePrecision.Month);
            var papers = query.Between(month, month, filters).WithMonth(filters);
            return new PeriodFigure(month.ToString(), new Figure(counts.GetValueOrDefault(number), papers));
        });
        return [.. months, .. Unknown(monthless, () => query.WithoutMonth(filters))];
    }

    private static IEnumerable<PeriodFigure> Unknown(int count, Func<PaperQuery> papers) =>
        count == 0 ? [] : [new PeriodFigure(null, new Figure(count, papers()))];

    private static int MonthNumber(DateOnly day) => (day.Year * MonthsPerYear) + day.Month - 1;
}
