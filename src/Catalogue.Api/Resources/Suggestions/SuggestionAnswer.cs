namespace Catalogue.Api.Resources.Suggestions;

/// <summary>Suggestions for what the user has typed so far.</summary>
/// <param name="Query">The query in canonical form.</param>
/// <param name="Items">Exact matches, then those with a typo; each by kind, and within a kind by number of papers. Papers are sorted by date, newest first.</param>
public sealed record SuggestionAnswer(string Query, IReadOnlyList<SuggestionItem> Items);

/// <summary>A category, affiliation, author or paper.</summary>
/// <param name="Kind">`category`, `affiliation`, `author` or `paper`.</param>
/// <param name="Id">Id, for filters and paths.</param>
/// <param name="Label">Name or title.</param>
/// <param name="Hint">Distinguishes items with the same label, such as the affiliation of an author or the year of a paper; null if nothing is known.</param>
/// <param name="Count">Number of papers; 1 for a paper.</param>
/// <param name="Typo">It matches only if a word has a typo: a wrong, missing or extra letter, or two swapped ones.</param>
/// <param name="Url">Link to the item.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record SuggestionItem(string Kind, string Id, string Label, string? Hint, int Count, bool Typo, string Url, string PapersUrl);
