namespace Catalogue.Api.Categories;

/// <summary>A subject class, usually of arXiv's taxonomy (arxiv.org/category_taxonomy).</summary>
/// <param name="Code">Its usual spelling, for `category=` and in paths: `CL`; in full outside computer science, `stat.ML`.</param>
/// <param name="Id">Its full spelling, `cs.CL`.</param>
/// <param name="Name">Its name.</param>
/// <param name="Papers">How many papers of the query have it, as primary class or not; on an item of its own, of the catalogue.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record CategoryItem(string Code, string Id, string Name, int Papers, string PapersUrl);
