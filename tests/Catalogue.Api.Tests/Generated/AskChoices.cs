using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Generated;

/// <summary>How a list is paged.</summary>
internal enum Paging
{
    Whole,
    ByCursor,
    ByNumber,
}

/// <summary>Requests in which everything that composes meets everything else.</summary>
internal sealed class AskChoices(PlainCatalogue catalogue)
{
    private const int Filters = 3;

    public static readonly string?[] PaperSorts = [null, "-published", "published", "title", "-title"];
    public static readonly string?[] ValueSorts = [null, "-papers", "papers", "name", "-name"];
    public static readonly string[] Facets = ["category", "year", "affiliation", "author", "researcher", "hasCode"];
    public static readonly string[] Resources = ["/categories", "/affiliations", "/authors", "/researchers"];

    private readonly FilterChoices _filters = new(catalogue);

    /// <summary>Every list of papers: the whole one, and those of the most frequent value of each kind.</summary>
    public IReadOnlyList<string> PaperPaths { get; } =
        ["/papers", .. Resources.Select(resource => $"{resource}/{Uri.EscapeDataString(FilterChoices.Frequent(catalogue, Ask.Singular(resource[1..]))[0])}/papers")];

    public IEnumerable<(Ask Ask, Paging Paging)> Papers(int seed) => Rows([PaperPaths.Count, PaperSorts.Length, Facets.Length, 3], seed).Select(row =>
    {
        var ask = new Ask(PaperPaths[row.Shape[0]], row.Filters) { Sort = PaperSorts[row.Shape[1]], Shape = [("facets", Facets[row.Shape[2]])] };
        ask = row.ByRelevance ? ask with { Sort = "relevance" } : ask;
        return (row.Shape[0] % 2 == 0 ? ask.With("facetLimit", "3") : ask, (Paging)row.Shape[3]);
    });

    public IEnumerable<(Ask Ask, Paging Paging)> Values(int seed) => Rows([Resources.Length, ValueSorts.Length, 2, 3], seed).Select(row =>
    {
        var ask = new Ask(Resources[row.Shape[0]], row.Filters) { Sort = ValueSorts[row.Shape[1]] };
        return (row.Shape[2] == 0 ? ask : ask.With("name", "An"), (Paging)row.Shape[3]);
    });

    /// <summary>Every value of every filter with every other, for figures.</summary>
    public IEnumerable<Ask> Statistics(int seed) => Rows([], seed).Select(row => new Ask("/stats", row.Filters));

    private IEnumerable<(int[] Shape, List<(string, string)> Filters, bool ByRelevance)> Rows(int[] shape, int seed)
    {
        List<Choice> choices = [.. shape.Select(levels => new Choice(levels, false)), .. _filters.All.Select(filter => new Choice(filter.Levels.Length, true))];
        return Pairwise.Rows(choices, Filters, seed).Select(row => (
            row.Take(shape.Length).Select(level => level!.Value).ToArray(),
            _filters.All.Zip(row.Skip(shape.Length)).Where(pair => pair.Second is not null)
                .SelectMany(pair => pair.First.Levels[pair.Second!.Value].Select(value => (pair.First.Filter, value))).ToList(),
            row[^1] >= 3));
    }
}
