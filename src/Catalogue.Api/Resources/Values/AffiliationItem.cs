namespace Catalogue.Api.Resources.Values;

/// <summary>An affiliation: an organisation as the sources write it.</summary>
/// <param name="Id">Affiliation id, for `affiliation=` and paths.</param>
/// <param name="Name">Name.</param>
/// <param name="Papers">Number of matching papers; for a single item, of all its papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record AffiliationItem(string Id, string Name, int Papers, string PapersUrl);
