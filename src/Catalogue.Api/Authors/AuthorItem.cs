namespace Catalogue.Api.Authors;

/// <summary>An author: a person, identified by the name without regard to case and marks.</summary>
/// <param name="Id">The author's id, for `author=` and in paths.</param>
/// <param name="Name">The name as first written.</param>
/// <param name="Papers">How many papers of the query the author has; on an item of its own, of the catalogue.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
/// <param name="ResearcherUrl">The author's profile; null when there is none.</param>
public sealed record AuthorItem(string Id, string Name, int Papers, string PapersUrl, string? ResearcherUrl);
