namespace Catalogue.Api.Affiliations;

/// <summary>An affiliation: an organisation as the sources write it.</summary>
/// <param name="Id">The affiliation's id, for `affiliation=` and in paths.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Papers">How many papers of the query have it; on an item of its own, of the catalogue.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record AffiliationItem(string Id, string Name, int Papers, string PapersUrl);
