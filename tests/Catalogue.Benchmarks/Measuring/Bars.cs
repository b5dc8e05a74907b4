using static Catalogue.Benchmarks.Measuring.Remembered;
using static Catalogue.Benchmarks.Measuring.ShapeKind;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>What the catalogue is meant to reach, and how far it gets: the worst of the measurements that a bar is about.</summary>
public sealed record Bar(string Name, double Figure, bool IsAtLeast, double Wanted, string Unit)
{
    public bool IsMet => IsAtLeast ? Figure >= Wanted : Figure <= Wanted;
}

internal static class Bars
{
    private const int Large = 1_000_000;

    public static IReadOnlyList<Bar> Of(Report report) => [.. report.Catalogues.SelectMany(figures => Of(report, figures)), .. Growth(report), .. report.Catalogues.SelectMany(figures => OfExports(figures, [.. report.Exports.Where(row => row.Papers == figures.Papers)])), .. report.Writings.SelectMany(Of)];

    private static IEnumerable<Bar> Of(Report report, CatalogueFigures figures)
    {
        var own = report.Measurements.Where(row => row.Papers == figures.Papers).ToList();
        var at = FormattableString.Invariant($"{figures.Papers:N0} papers: ");
        Bar?[] bars =
        [
            Ratio("a list that is remembered", 0.80, row => row.Memory == Answer && row.IsFullList()),
            Ratio("a 304", 1.2, row => row.Memory == AnswerByClient && row.IsFullList()),
            Ratio("a list, cold, 1 connection", 0.20, row => IsCold(row, List, 1) && row.IsFullList()),
            Ratio("a list, cold, 32 connections", 0.25, row => IsCold(row, List, 32) && row.IsFullList()),
            Time("all facets of a list, cold", 25, row => row.Load.P50, row => IsCold(row, Facets, 1) && !row.Shape.Contains("year", StringComparison.Ordinal)),
            Time("all facets of a search, cold", 300, row => row.Load.P50, row => IsCold(row, SearchFacets, 1)),
            Time("a page at the middle, cold", 10, row => row.Load.P50, row => IsCold(row, DeepList, 1) && row.Shape.Contains("page", StringComparison.Ordinal)),
            Compared("the deepest cursor page against the first", 1.3, "deepest cursor page", "newest first"),
            Time("the commonest content pair, cold", 100, row => row.Load.P50, row => IsCold(row, ShapeKind.Search, 1) && row.Shape.Contains("content", StringComparison.Ordinal)),
            Time("any search, cold", 300, row => row.Load.P99, row => IsCold(row, ShapeKind.Search, 1)),
            Median("searches, cold", 20, own.Where(row => IsCold(row, ShapeKind.Search, 1)).Select(row => row.Load.P50)),
            Time("suggestions, p99", 15, row => row.Load.P99, row => IsCold(row, Suggest, 1)),
            new Bar("start to the first good answer", figures.StartSeconds, false, figures.Papers < Large / 2 ? 1.0 : 2.5, "s"),
            new Bar("anonymous memory after everything", Math.Max(figures.ColdMebibytes, figures.HotMebibytes), false, 350, "MB"),
        ];
        return bars.OfType<Bar>().Select(bar => bar with { Name = at + bar.Name });

        Bar? Ratio(string name, double wanted, Func<Measurement, bool> rows) =>
            own.Where(rows).Select(row => (double?)row.Ratio).Min() is { } worst ? new Bar(name, worst, true, wanted, "× static") : null;

        Bar? Time(string name, double wanted, Func<Measurement, double> time, Func<Measurement, bool> rows) =>
            own.Where(rows).Select(row => (double?)time(row)).Max() is { } worst ? new Bar(name, worst, false, wanted, "ms") : null;

        Bar? Compared(string name, double wanted, string one, string other) =>
            own.Find(row => row.Shape == one && row.Connections == 1 && row.Memory == Nothing && row.Coding.Length == 0) is { } slower
            && own.Find(row => row.Shape == other && row.Connections == 1 && row.Memory == Nothing && row.Coding.Length == 0) is { } quicker
                ? new Bar(name, slower.Load.P50 / quicker.Load.P50, false, wanted, "× p50")
                : null;

        static Bar? Median(string name, double wanted, IEnumerable<double> times) =>
            times.Order().ToList() is { Count: > 0 } ordered ? new Bar(name + ", median", ordered[ordered.Count / 2], false, wanted, "ms") : null;
    }

    private static IEnumerable<Bar> Growth(Report report)
    {
        var lists = report.Measurements.Where(row => IsCold(row, List, 1)).GroupBy(row => row.Shape);
        var grown = lists.Select(list => list.OrderBy(row => row.Papers).ToList()).Where(list => list.Count > 1)
            .Select(list => list[^1].Load.P50 / list[0].Load.P50).ToList();
        return grown.Count == 0 ? [] : [new Bar("growth of cold lists from the smallest catalogue to the largest", grown.Max(), false, 1.5, "× p50")];
    }

    private static IEnumerable<Bar> OfExports(CatalogueFigures figures, IReadOnlyList<ExportFigures> exports)
    {
        if (exports.Count == 0)
            yield break;

        var at = FormattableString.Invariant($"{figures.Papers:N0} papers taken out in any format: ");
        yield return new Bar(at + "the slowest", exports.Min(row => row.PapersPerSecond), true, 10_000, "papers/s");
        yield return new Bar(at + "the first byte", exports.Max(row => row.FirstByte), false, 100, "ms");
        yield return new Bar(at + "anonymous memory meanwhile", exports.Max(row => row.Mebibytes) / figures.ColdMebibytes, false, 1.2, "× before");
        yield return new Bar(at + "processor time in the second after a disconnect", exports.Max(row => row.AfterDisconnect), false, 100, "ms");
    }

    private static IEnumerable<Bar> Of(WritingFigures figures)
    {
        var at = FormattableString.Invariant($"{figures.Papers:N0} papers, while {figures.Loaded:N0} come in: ");
        yield return new Bar(at + "p99 of reads", figures.P99 / figures.IdleP99, false, 4, "× idle");
        yield return new Bar(at + "reads without a good answer", figures.Errors, false, 0, "");
        yield return new Bar(at + "answers older than a second", figures.Stale, false, 0, "");
    }

    private static bool IsCold(Measurement row, ShapeKind kind, int connections) =>
        row.Memory == Nothing && row.Kind == kind && row.Coding.Length == 0 && row.Connections == connections;

    /// <summary>The bars are about pages of 25 papers; of the rarer values there are not so many.</summary>
    private static bool IsFullList(this Measurement row) => row.Kind == List && row.Items >= 24;
}
