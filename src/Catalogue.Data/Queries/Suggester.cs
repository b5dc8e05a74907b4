using Catalogue.Data.Queries.Paging;
using Catalogue.Data.Snapshots;
using Catalogue.Search.Analysis;

namespace Catalogue.Data.Queries;

/// <summary>Finds by name what papers can be filtered by, and papers by title, while somebody types.</summary>
public sealed class Suggester(FilterSet filters)
{
    /// <summary>The kinds in the order of an answer; to add one, declare it here.</summary>
    public IReadOnlyList<SuggestionKind> Kinds { get; } =
    [
        new("category", filters.Category, filters.Category.NamedValues.ById, SuggestionHints.OfCategories),
        new("affiliation", filters.Affiliation, filters.Affiliation.NamedValues.ById, SuggestionHints.OfAffiliations),
        new("author", filters.Author, filters.Author.NamedValues.ById, SuggestionHints.OfAuthors),
        new("paper", filters.Id, SortOrder.All[0].Stored!, SuggestionHints.OfPapers),
    ];

    /// <summary>The words that are looked for: folded, each of them the beginning of a word.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Analyser.Words(text).Select(word => word.Folded).Distinct()];

    /// <summary>Those that have most papers, of each kind: first what was typed, then, where that is not enough, what may have been meant.</summary>
    /// <param name="limit">How many of a kind.</param>
    public static IReadOnlyList<Suggestion> Find(Snapshot snapshot, IReadOnlyList<string> words, IReadOnlyList<SuggestionKind> kinds, int limit)
    {
        var found = new List<Suggestion>();
        foreach (var kind in kinds)
        {
            var exact = Largest(snapshot, kind, words, limit, null);
            found.AddRange(exact.Select(key => new Suggestion(kind, key, HasTypo: false)));
            if (exact.Count < limit)
                found.AddRange(Largest(snapshot, kind, words, limit - exact.Count, exact).Select(key => new Suggestion(kind, key, HasTypo: true)));
        }

        return [.. found.OrderBy(suggestion => suggestion.HasTypo)];
    }

    /// <param name="exact">Those without a typo, when those with one are wanted.</param>
    private static List<int> Largest(Snapshot snapshot, SuggestionKind kind, IReadOnlyList<string> words, int limit, List<int>? exact)
    {
        snapshot.Work.Check();
        var column = kind.Filter.Column(snapshot.Columns);
        var order = snapshot.OrderOf(kind.Order);
        var selection = new TopK(0, limit);
        foreach (var key in snapshot.TextsOf(kind.Filter.NamedValues.Texts).Find(words, withTypos: exact is not null))
        {
            var papers = column.CountOf(key);
            if (papers > 0 && exact?.Contains(key) != true)
                selection.Add(((long)-papers << 32) | (uint)order.PlaceOf(key));
        }

        var largest = new List<int>();
        foreach (var at in selection.Taken())
            largest.Add(order.Keys[(int)at]);
        return largest;
    }
}

/// <summary>Something that may have been meant.</summary>
/// <param name="Key">Its key among its kind.</param>
/// <param name="HasTypo">Only with another letter somewhere is it what was typed.</param>
public sealed record Suggestion(SuggestionKind Kind, int Key, bool HasTypo);
