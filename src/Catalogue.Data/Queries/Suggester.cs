using Catalogue.Data.Queries.Paging;
using Catalogue.Data.Snapshots;
using Catalogue.Search.Analysis;

namespace Catalogue.Data.Queries;

/// <summary>Autocompletion: finds categories, affiliations and authors by name, and papers by title.</summary>
public sealed class Suggester(FilterSet filters)
{
    /// <summary>The kinds, in the order of a response. To add a kind, declare it here.</summary>
    public IReadOnlyList<SuggestionKind> Kinds { get; } =
    [
        new("category", filters.Category, filters.Category.NamedValues.ById, SuggestionHints.OfCategories),
        new("affiliation", filters.Affiliation, filters.Affiliation.NamedValues.ById, SuggestionHints.OfAffiliations),
        new("author", filters.Author, filters.Author.NamedValues.ById, SuggestionHints.OfAuthors),
        new("paper", filters.Id, SortOrder.All[0].Stored!, SuggestionHints.OfPapers),
    ];

    /// <summary>The distinct words of an input, folded. Each of them is matched as a prefix.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Analyser.Words(text).Select(word => word.Folded).Distinct()];

    /// <summary>The matches with the most papers for each kind. If there are fewer than the limit, matches with a typo follow all exact ones.</summary>
    /// <param name="limit">The maximum number of suggestions of each kind.</param>
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

    /// <param name="exact">Null to find exact matches; otherwise finds matches with a typo, without these exact ones.</param>
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

/// <summary>A suggested value.</summary>
/// <param name="Key">The key of its row in the table of its kind.</param>
/// <param name="HasTypo">It matches the input only if a word of the input has a typo.</param>
public sealed record Suggestion(SuggestionKind Kind, int Key, bool HasTypo);
