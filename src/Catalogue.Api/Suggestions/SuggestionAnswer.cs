namespace Catalogue.Api.Suggestions;

/// <summary>What somebody may mean who has typed so far.</summary>
/// <param name="Query">What was understood, in canonical spelling: the words folded.</param>
/// <param name="Items">First those that were typed, then those with a typo; each in the order of the kinds, and of a kind those with most papers first. Papers are ordered from the newest.</param>
public sealed record SuggestionAnswer(string Query, IReadOnlyList<SuggestionItem> Items);

/// <summary>A category, an affiliation, an author or a paper.</summary>
/// <param name="Kind">`category`, `affiliation`, `author` or `paper`.</param>
/// <param name="Id">Its spelling in filters and paths.</param>
/// <param name="Label">Its name or title.</param>
/// <param name="Hint">What tells it from others of the same name: of a category its full spelling, of an affiliation its id, of an author the affiliation or else the subject class of most papers, of a paper its authors and year; null where nothing is known.</param>
/// <param name="Count">How many papers it stands for; 1 for a paper.</param>
/// <param name="Typo">Whether it is only meant if a word has a letter too many, too few or wrong, or two exchanged.</param>
/// <param name="Url">Its own address.</param>
/// <param name="PapersUrl">The list of exactly its papers.</param>
public sealed record SuggestionItem(string Kind, string Id, string Label, string? Hint, int Count, bool Typo, string Url, string PapersUrl);
