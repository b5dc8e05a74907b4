using Catalogue.Data.Columns;
using Catalogue.Records;
using Catalogue.Search;

namespace Catalogue.Data.Statistics;

/// <summary>The number of papers with a date of exactly this precision.</summary>
internal sealed record DayCount(PublicationDate Date, int Count)
{
    private const int PrecisionBits = 2;

    /// <summary>The longest range, in days, that is counted in an array. A longer range is sparse and is counted in a dictionary.</summary>
    private const int MaximumDays = 100_000;

    /// <summary>The dates of papers in order, with counts. Of dates with the same first day, the least precise comes first.</summary>
    public static List<DayCount> Of(PaperColumns columns, DocIdSet papers)
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (var paper in papers)
        {
            var day = columns.Days[paper];
            if (day != ColumnRecord.NoDay)
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
        }

        return last < first ? [] : last - first < MaximumDays ? Tallied(columns, papers, first, last) : Grouped(columns, papers);
    }

    private static List<DayCount> Tallied(PaperColumns columns, DocIdSet papers, int first, int last)
    {
        using var tally = new ValueCounts((last - first + 1) << PrecisionBits);
        foreach (var paper in papers)
        {
            if (columns.Days[paper] != ColumnRecord.NoDay)
                tally.Counts[((columns.Days[paper] - first) << PrecisionBits) + columns.Precisions.Of(paper)]++;
        }

        var days = new List<DayCount>();
        for (var at = 0; at < tally.Bound; at++)
        {
            if (tally[at] > 0)
                days.Add(At(first + (at >> PrecisionBits), at & ((1 << PrecisionBits) - 1), tally[at]));
        }

        return days;
    }

    private static List<DayCount> Grouped(PaperColumns columns, DocIdSet papers) =>
        [.. papers.ToKeys().Where(paper => columns.Days[paper] != ColumnRecord.NoDay)
            .CountBy(paper => (Day: columns.Days[paper], Precision: columns.Precisions.Of(paper))).OrderBy(count => count.Key)
            .Select(count => At(count.Key.Day, count.Key.Precision, count.Value))];

    private static DayCount At(int day, int precision, int count) =>
        new(new PublicationDate(DateOnly.FromDayNumber(day), (DatePrecision)precision), count);
}
