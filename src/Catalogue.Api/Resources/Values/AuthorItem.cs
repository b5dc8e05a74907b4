namespace Catalogue.Api.Resources.Values;

/// <summary>An author: a person, identified by name, ignoring case and accents.</summary>
/// <param name="Id">Author id, for `author=` and paths.</param>
/// <param name="Name">Name as first written.</param>
/// <param name="Papers">Number of matching papers; for a single item, of all its papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
/// <param name="ResearcherUrl">Link to the profile; null if there is none.</param>
public sealed record AuthorItem(string Id, string Name, int Papers, string PapersUrl, string? ResearcherUrl);
