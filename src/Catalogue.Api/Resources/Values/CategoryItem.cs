namespace Catalogue.Api.Resources.Values;

/// <summary>A category, usually of the arXiv taxonomy (arxiv.org/category_taxonomy).</summary>
/// <param name="Code">Short code, for `category=` and paths: `CL`. Outside computer science the full code: `stat.ML`.</param>
/// <param name="Id">Full code: `cs.CL`.</param>
/// <param name="Name">Name.</param>
/// <param name="Papers">Number of matching papers; for a single item, of all its papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record CategoryItem(string Code, string Id, string Name, int Papers, string PapersUrl);
