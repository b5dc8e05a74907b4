namespace Catalogue.Oracle;

/// <summary>What is suggested, found by comparing every word of every name.</summary>
public static class PlainSuggestions
{
    public static readonly string[] Kinds = ["category", "affiliation", "author", "paper"];

    /// <summary>Lines of kind, value, count, and whether there is a typo, in the order of an answer.</summary>
    public static IReadOnlyList<string> Suggest(this PlainCatalogue catalogue, string typed, int limit) =>
    [
        .. Kinds.SelectMany(kind => Suggest(catalogue, kind, PlainWords.Of(typed), limit)).OrderBy(found => found.Typo)
            .Select(found => $"{found.Kind} {found.Value}: {found.Count}{(found.Typo ? " typo" : "")}"),
    ];

    private static IEnumerable<(string Kind, string Value, int Count, bool Typo)> Suggest(PlainCatalogue catalogue, string kind, string[] words, int limit)
    {
        var all = Named(catalogue, kind).ToList();
        var exact = all.Where(one => words.All(typed => one.Words.Any(word => word.StartsWith(typed, StringComparison.Ordinal)))).Take(limit).ToList();
        var meant = all.Except(exact).Where(one => words.All(typed => one.Words.Any(word => MayBe(word, typed)))).Take(limit - exact.Count);
        return [.. exact.Select(one => (kind, one.Value, one.Count, false)), .. meant.Select(one => (kind, one.Value, one.Count, true))];
    }

    /// <summary>Everything of a kind that has papers, the largest first, with the words that it is suggested by.</summary>
    private static IEnumerable<(string Value, int Count, string[] Words)> Named(PlainCatalogue catalogue, string kind) => kind == "paper"
        ? catalogue.List(new Ask("/papers")).Select(paper => (paper.Id, 1, PlainWords.Of(PlainText.SortKey(paper.Title))))
        : catalogue.Counted(catalogue.Papers, kind)
            .Select(count => (count.Value, count.Count, Name: catalogue.Named(kind, count.Value)))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Name.Id, PlainText.ByCodePoint)
            .Select(count => (count.Value, count.Count, PlainWords.Of(kind == "category" ? $"{count.Name.Name} {count.Value} {count.Name.Id}" : count.Name.Name)));

    private static bool MayBe(string word, string typed) => word.StartsWith(typed, StringComparison.Ordinal)
        || (typed.Length >= 4 && Enumerable.Range(0, word.Length + 1).Any(length => PlainDistance.Between(word[..length], typed) <= 1));
}
