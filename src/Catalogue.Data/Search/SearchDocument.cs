namespace Catalogue.Data.Search;

/// <summary>What a full-text index holds of a paper: words joined by single spaces, ready for an index that splits at them.</summary>
/// <param name="Title">The stems of the title.</param>
/// <param name="Abstract">The stems of the abstract.</param>
/// <param name="Authors">The folded words of the authors' names, with <see cref="Separator"/> between names.</param>
/// <param name="Words">The distinct folded words of title and abstract, after <see cref="Everything"/>.</param>
public sealed record SearchDocument(string Title, string Abstract, string Authors, string Words)
{
    // Private-use characters are no letters, so that no text and no query has these words.

    /// <summary>The word that every document has: what a query of only negations is subtracted from.</summary>
    public const string Everything = "\uE000";

    /// <summary>The word that no phrase can step over.</summary>
    public const string Separator = "\uE001";

    public static SearchDocument Of(string title, string? @abstract, IEnumerable<string> authors)
    {
        var titleWords = Folded(title);
        var abstractWords = Folded(@abstract ?? "");
        return new SearchDocument(
            Joined(titleWords.Select(Analyser.Stem)),
            Joined(abstractWords.Select(Analyser.Stem)),
            string.Join($" {Separator} ", authors.Select(name => Joined(Folded(name))).Where(name => name.Length > 0)),
            Joined(titleWords.Concat(abstractWords).Distinct().Prepend(Everything)));
    }

    private static List<string> Folded(string text) => [.. Analyser.Words(text).Select(word => word.Folded)];

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words);
}
