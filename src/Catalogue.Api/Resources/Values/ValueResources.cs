using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Resources.Values;

/// <summary>An author: a person, identified by name, ignoring case and accents.</summary>
/// <param name="Id">Author id, for `author=` and paths.</param>
/// <param name="Name">Name as first written.</param>
/// <param name="Papers">Number of matching papers; for a single item, of all its papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
/// <param name="ResearcherUrl">Link to the profile; null if there is none.</param>
public sealed record AuthorItem(string Id, string Name, int Papers, string PapersUrl, string? ResearcherUrl);

/// <summary>An affiliation: an organisation as the sources write it.</summary>
/// <param name="Id">Affiliation id, for `affiliation=` and paths.</param>
/// <param name="Name">Name.</param>
/// <param name="Papers">Number of matching papers; for a single item, of all its papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record AffiliationItem(string Id, string Name, int Papers, string PapersUrl);

/// <summary>A category, usually of the arXiv taxonomy (arxiv.org/category_taxonomy).</summary>
/// <param name="Code">Short code, for `category=` and paths: `CL`. Outside computer science the full code: `stat.ML`.</param>
/// <param name="Id">Full code: `cs.CL`.</param>
/// <param name="Name">Name.</param>
/// <param name="Papers">Number of matching papers; for a single item, of all its papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record CategoryItem(string Code, string Id, string Name, int Papers, string PapersUrl);

/// <summary>What papers can be filtered by, each with its lists of papers: authors, affiliations and categories.</summary>
internal static class ValueResources
{
    public static ValueResource<AuthorItem> Authors(FilterSet filters) => new("an author", "Author", "Authors", filters.Author, AuthorsAsync);

    public static ValueResource<AffiliationItem> Affiliations(FilterSet filters) => new(
        "an affiliation", "Affiliation", "Affiliations", filters.Affiliation,
        (_, values) => Task.FromResult<IReadOnlyList<AffiliationItem>>(
            [.. values.Select(value => new AffiliationItem(value.Row.Id, value.Row.Name, value.Papers, value.PapersUrl))]));

    public static ValueResource<CategoryItem> Categories(FilterSet filters) => new(
        "a category", "Category", "Categories", filters.Category,
        (_, values) => Task.FromResult<IReadOnlyList<CategoryItem>>(
            [.. values.Select(value => new CategoryItem(value.Row.Text, value.Row.Id, value.Row.Name, value.Papers, value.PapersUrl))]));

    private static async Task<IReadOnlyList<AuthorItem>> AuthorsAsync(ReadRequest request, IReadOnlyList<CountedValue> values)
    {
        var keys = values.Select(value => value.Row.Key).ToList();
        var researchers = await request.Db.Researchers.Where(researcher => keys.Contains(researcher.AuthorKey))
            .Select(researcher => researcher.AuthorKey).ToHashSetAsync(request.Cancellation);
        return [.. values.Select(value => new AuthorItem(
            value.Row.Id,
            value.Row.Name,
            value.Papers,
            value.PapersUrl,
            researchers.Contains(value.Row.Key) ? request.Address.Link(CatalogueUrl.Item(ResearcherVocabulary.Path, value.Row.Id)) : null))];
    }
}
