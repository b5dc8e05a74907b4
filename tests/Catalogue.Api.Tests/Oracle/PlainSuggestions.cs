using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Oracle;

/// <summary>What is suggested, found by comparing every word of every name.</summary>
internal static partial class PlainSuggestions
{
    public static readonly string[] Kinds = ["category", "affiliation", "author", "paper"];

    /// <summary>Lines of kind, value, count, and whether there is a typo, in the order of an answer.</summary>
    public static IReadOnlyList<string> Suggest(this PlainCatalogue catalogue, string typed, int limit) =>
    [
        .. Kinds.SelectMany(kind => Suggest(catalogue, kind, Words(typed), limit)).OrderBy(found => found.Typo)
            .Select(found => $"{found.Kind} {found.Value}: {found.Count}{(found.Typo ? " typo" : "")}"),
    ];

    /// <summary>As the catalogue takes words: an apostrophe between letters joins them, an ideograph is a word of its own.</summary>
    public static string[] Words(string text) => [.. Word().Matches(PlainText.Fold(text)).Select(match => match.Value.Replace("'", "", StringComparison.Ordinal))];

    private static IEnumerable<(string Kind, string Value, int Count, bool Typo)> Suggest(PlainCatalogue catalogue, string kind, string[] words, int limit)
    {
        var all = Named(catalogue, kind).ToList();
        var exact = all.Where(one => words.All(typed => one.Words.Any(word => word.StartsWith(typed, StringComparison.Ordinal)))).Take(limit).ToList();
        var meant = all.Except(exact).Where(one => words.All(typed => one.Words.Any(word => MayBe(word, typed)))).Take(limit - exact.Count);
        return [.. exact.Select(one => (kind, one.Value, one.Count, false)), .. meant.Select(one => (kind, one.Value, one.Count, true))];
    }

    /// <summary>Everything of a kind that has papers, the largest first, with the words that it is suggested by.</summary>
    private static IEnumerable<(string Value, int Count, string[] Words)> Named(PlainCatalogue catalogue, string kind) => kind == "paper"
        ? catalogue.List(new Ask("/papers")).Select(paper => (paper.Id, 1, Words(PlainText.SortKey(paper.Title))))
        : PlainCounts.Counted(catalogue, catalogue.Papers, kind)
            .Select(count => (count.Value, count.Count, Name: catalogue.Named(kind, count.Value)))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Name.Id, PlainText.ByCodePoint)
            .Select(count => (count.Value, count.Count, Words(kind == "category" ? $"{count.Name.Name} {count.Value} {count.Name.Id}" : count.Name.Name)));

    private static bool MayBe(string word, string typed) => word.StartsWith(typed, StringComparison.Ordinal)
        || (typed.Length >= 4 && Enumerable.Range(0, word.Length + 1).Any(length => Distance(word[..length], typed) <= 1));

    /// <summary>How many letters have to be added, left out, replaced or exchanged with the next.</summary>
    private static int Distance(string one, string other)
    {
        var distances = new int[one.Length + 1, other.Length + 1];
        for (var left = 0; left <= one.Length; left++)
        {
            for (var right = 0; right <= other.Length; right++)
            {
                distances[left, right] = left == 0 || right == 0 ? left + right : Math.Min(
                    Math.Min(distances[left - 1, right], distances[left, right - 1]) + 1,
                    distances[left - 1, right - 1] + (one[left - 1] == other[right - 1] ? 0 : 1));
                if (left > 1 && right > 1 && one[left - 1] == other[right - 2] && one[left - 2] == other[right - 1])
                    distances[left, right] = Math.Min(distances[left, right], distances[left - 2, right - 2] + 1);
            }
        }

        return distances[one.Length, other.Length];
    }

    [GeneratedRegex(@"[\u4E00-\u9FFF]|[\p{L}\p{N}-[\u4E00-\u9FFF]]+('[\p{L}-[\u4E00-\u9FFF]][\p{L}\p{N}-[\u4E00-\u9FFF]]*)*")]
    private static partial Regex Word();
}
