namespace Catalogue.Api.Tests.Oracle;

/// <summary>
/// The oracle: what the catalogue has to answer, found by going through the exported papers one by one. It shares no code
/// with the program.
/// </summary>
/// <param name="Authors">Ids and names of the authors, which papers only have as written.</param>
/// <param name="Researchers">Ids of the authors with a profile.</param>
internal sealed record PlainCatalogue(IReadOnlyList<PlainPaper> Papers, IReadOnlyList<PlainName> Authors, IReadOnlySet<string> Researchers)
{
    public IReadOnlyDictionary<string, PlainCategory> Categories { get; } =
        Papers.SelectMany(paper => paper.Categories).DistinctBy(category => category.Code).ToDictionary(category => category.Code);

    private readonly Dictionary<string, string> _affiliations =
        Papers.SelectMany(paper => paper.Affiliations).DistinctBy(part => part.Id).ToDictionary(part => part.Id, part => part.Name);

    private readonly Dictionary<string, string> _authors = Authors.ToDictionary(author => author.Id, author => author.Name);

    /// <summary>The papers of a request in the asked order; by relevance, in any order.</summary>
    public IReadOnlyList<PlainPaper> List(Ask ask) => [.. Ordered(Match(ask), ask.Sort ?? (ask.Has("q") ? "relevance" : "-published"))];

    /// <summary>The papers that meet the path's condition and every filter, except one.</summary>
    public IReadOnlyList<PlainPaper> Match(Ask ask, string? except = null)
    {
        var filters = ask.Filters.Where(pair => pair.Name != except).GroupBy(pair => pair.Name, pair => pair.Value)
            .Select(group => new PlainFilter(this, group.Key, [.. group])).ToList();
        if (ask.Scope is var (scope, value) && ask.Path.EndsWith("/papers", StringComparison.Ordinal) | ask.Path.EndsWith("/stats", StringComparison.Ordinal))
            filters.Add(new PlainFilter(this, scope, [value]));
        return [.. Papers.Where(paper => filters.TrueForAll(filter => filter.Admits(paper)))];
    }

    /// <summary>The values of a filter that a paper has.</summary>
    public IEnumerable<string> Values(PlainPaper paper, string filter) => filter switch
    {
        "category" => paper.Categories.Select(category => category.Code),
        "affiliation" => paper.Affiliations.Select(affiliation => affiliation.Id),
        "author" or "coauthor" => paper.Authors.Select(author => author.Id).Distinct(),
        "researcher" => paper.Authors.Select(author => author.Id).Distinct().Where(Researchers.Contains),
        "year" => paper.Published is { } date ? [date[..4]] : [],
        "precision" => paper.Published is { } date ? [date.Length switch { 4 => "year", 7 => "month", _ => "day" }] : [],
        "hasCode" => [paper.HasCode ? "true" : "false"],
        _ => [paper.Id],
    };

    /// <summary>The id that lists of values end in, and the name that they sort by.</summary>
    public PlainName Named(string filter, string value) => filter switch
    {
        "category" => new PlainName(Categories[value].Id, Categories[value].Name),
        "affiliation" => new PlainName(value, _affiliations[value]),
        _ => new PlainName(value, _authors[value]),
    };

    /// <summary>The one spelling of a value: a class's code, a paper's id.</summary>
    public string Canonical(string filter, string value) => filter switch
    {
        "category" when !Categories.ContainsKey(value) =>
            Categories.Values.FirstOrDefault(category => category.Id == value || category.Id.EndsWith("." + value, StringComparison.Ordinal))?.Code ?? value,
        "id" when value.Split(':', 2) is [var scheme, var name] =>
            Papers.Single(paper => paper.Identifiers.Contains(new PlainIdentifier(scheme, name))).Id,
        _ => value,
    };

    private static IEnumerable<PlainPaper> Ordered(IEnumerable<PlainPaper> papers, string sort) => (sort switch
    {
        "published" => papers.OrderBy(paper => paper.FirstDay is null).ThenBy(paper => paper.FirstDay, StringComparer.Ordinal),
        "-published" => papers.OrderBy(paper => paper.FirstDay is null).ThenByDescending(paper => paper.FirstDay, StringComparer.Ordinal),
        "title" => papers.OrderBy(paper => PlainText.SortKey(paper.Title), PlainText.ByCodePoint),
        "-title" => papers.OrderByDescending(paper => PlainText.SortKey(paper.Title), PlainText.ByCodePoint),
        _ => papers.OrderBy(_ => 0),
    }).ThenBy(paper => paper.Id, PlainText.ByCodePoint);
}
