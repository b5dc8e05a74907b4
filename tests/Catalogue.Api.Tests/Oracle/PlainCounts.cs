using System.Globalization;

namespace Catalogue.Api.Tests.Oracle;

/// <summary>Facets and lists of values, as lines that are easy to compare.</summary>
internal static class PlainCounts
{
    public const int DefaultLimit = 20;

    /// <summary>A facet's distinct values, then each listed value with its count and state.</summary>
    public static IReadOnlyList<string> Facet(this PlainCatalogue catalogue, Ask ask, string facet, int limit)
    {
        var papers = catalogue.Match(ask, except: facet);
        var counts = Counted(catalogue, papers, facet);
        var mentioned = new PlainFilter(catalogue, facet, [.. ask.Filters.Where(pair => pair.Name == facet).Select(pair => pair.Value)]).Mentioned().ToList();
        var states = mentioned.ToDictionary(value => value.Value, value => value.State);
        var missing = papers.Count(paper => !catalogue.Values(paper, facet).Any());
        var listed = facet switch
        {
            "hasCode" => ["true", "false"],
            "year" => Years([.. counts.Select(count => count.Value), .. states.Keys.Where(value => value != "none")]),
            _ => Largest(),
        };
        return
        [
            $"{counts.Count} distinct",
            .. listed.Select(value => Line(value, counts.FirstOrDefault(count => count.Value == value).Count)),
            .. facet is not ("hasCode" or "researcher") && (missing > 0 || states.ContainsKey("none")) ? [Line("none", missing)] : Array.Empty<string>(),
        ];

        IEnumerable<string> Largest()
        {
            var largest = counts.OrderByDescending(count => count.Count).ThenBy(count => catalogue.Named(facet, count.Value).Id, PlainText.ByCodePoint)
                .Select(count => count.Value).Take(HasValueList(ask, facet) ? limit : int.MaxValue).ToList();
            return largest.Concat(mentioned.Select(value => value.Value).Where(value => value != "none").Except(largest));
        }

        string Line(string value, int count) => $"{value}: {count} {states.GetValueOrDefault(value, "none")}";
    }

    /// <summary>A list of values in the asked order, each with its count.</summary>
    public static IReadOnlyList<string> ValueList(this PlainCatalogue catalogue, Ask ask, string filter)
    {
        var name = ask.Shape.Find(pair => pair.Name == "name").Value;
        var counts = Counted(catalogue, catalogue.Match(ask), filter)
            .Select(count => (count.Value, count.Count, Name: catalogue.Named(filter, count.Value)))
            .Where(count => name is null || PlainText.Fold(name).Split(' ').All(word => PlainText.SortKey(count.Name.Name).Contains(word, StringComparison.Ordinal)));
        var ordered = ask.Sort switch
        {
            "papers" => counts.OrderBy(count => count.Count),
            "name" => counts.OrderBy(count => PlainText.SortKey(count.Name.Name), PlainText.ByCodePoint),
            "-name" => counts.OrderByDescending(count => PlainText.SortKey(count.Name.Name), PlainText.ByCodePoint),
            _ => counts.OrderByDescending(count => count.Count),
        };
        return [.. ordered.ThenBy(count => count.Name.Id, PlainText.ByCodePoint).Select(count => $"{count.Value}: {count.Count}")];
    }

    /// <summary>
    /// Whether a list of values can say what is counted. Under <c>/categories/CL/papers?category=LG</c> it cannot, as it takes
    /// no path; then the facet lists everything.
    /// </summary>
    private static bool HasValueList(Ask ask, string facet) => ask.Scope is not var (scope, _) || scope switch
    {
        "author" => new[] { "author", "coauthor" },
        "researcher" => ["researcher", "author", "coauthor"],
        _ => [scope],
    }
    is var filters && filters.Any(filter => filter == facet || !ask.Has(filter));

    public static List<(string Value, int Count)> Counted(PlainCatalogue catalogue, IEnumerable<PlainPaper> papers, string filter) =>
        [.. papers.SelectMany(paper => catalogue.Values(paper, filter)).CountBy(value => value).Select(count => (count.Key, count.Value))];

    private static IEnumerable<string> Years(IReadOnlyList<string> values)
    {
        var years = values.Select(value => int.Parse(value, CultureInfo.InvariantCulture)).ToList();
        return years.Count == 0 ? [] : Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Select(year => $"{year:0000}");
    }
}
