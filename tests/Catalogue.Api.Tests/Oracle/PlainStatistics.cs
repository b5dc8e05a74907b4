using System.Globalization;

namespace Catalogue.Api.Tests.Oracle;

/// <summary>Computed statistics as lines that are easy to compare.</summary>
internal static class PlainStatistics
{
    private const int Largest = 20;

    public static IReadOnlyList<string> Statistics(this PlainCatalogue catalogue, Ask ask)
    {
        var papers = catalogue.Match(ask);
        var dates = papers.Select(paper => paper.Published).OfType<string>().ToList();
        var months = dates.Where(date => date.Length >= 7).Select(date => date[..7]).ToList();
        return
        [
            $"papers: {papers.Count}",
            $"with code: {papers.Count(paper => paper.HasCode)} of {papers.Count}",
            .. Ends(dates),
            .. Filled(dates.ConvertAll(date => date[..4]), 1, papers.Count - dates.Count).Select(line => $"year {line}"),
            .. Filled(months, 12, papers.Count - months.Count).Select(line => $"month {line}"),
            .. Breakdown("category"),
            .. Breakdown("affiliation"),
            .. Breakdown("author"),
            $"lower bound: {papers.Any(paper => paper.AuthorsTruncated)}",
        ];

        IEnumerable<string> Breakdown(string filter)
        {
            var counts = PlainCounts.Counted(catalogue, papers, filter);
            var person = ask.Scope is ("researcher", var id) && filter == "author" ? id : null;
            var largest = counts.Where(count => count.Value != person)
                .OrderByDescending(count => count.Count).ThenBy(count => catalogue.Named(filter, count.Value).Id, PlainText.ByCodePoint)
                .Take(Largest);
            return [$"{filter}: {counts.Count} distinct", .. largest.Select(count => $"{filter} {count.Value}: {count.Count}")];
        }
    }

    /// <summary>The first date and the last as they are known; where several begin on one day, the least known is the first.</summary>
    private static IEnumerable<string> Ends(List<string> dates)
    {
        var ordered = dates.OrderBy(date => date + "0000-01-01"[date.Length..], StringComparer.Ordinal).ThenBy(date => date.Length).ToList();
        return ordered.Count == 0
            ? ["first: null", "last: null"]
            : [$"first: {ordered[0]} {dates.Count(date => date == ordered[0])}", $"last: {ordered[^1]} {dates.Count(date => date == ordered[^1])}"];
    }

    /// <summary>Every period from the first to the last, and those without under null.</summary>
    private static IEnumerable<string> Filled(List<string> periods, int perYear, int without)
    {
        var numbers = periods.ConvertAll(Number);
        var all = numbers.Count == 0 ? [] : Enumerable.Range(numbers.Min(), numbers.Max() - numbers.Min() + 1);
        return [.. all.Select(number => $"{Text(number)}: {numbers.Count(other => other == number)}"), .. without > 0 ? [$"null: {without}"] : Array.Empty<string>()];

        int Number(string period) => perYear == 1
            ? int.Parse(period, CultureInfo.InvariantCulture)
            : (int.Parse(period[..4], CultureInfo.InvariantCulture) * perYear) + int.Parse(period[5..], CultureInfo.InvariantCulture) - 1;

        string Text(int number) => perYear == 1 ? $"{number:0000}" : $"{number / perYear:0000}-{(number % perYear) + 1:00}";
    }
}
