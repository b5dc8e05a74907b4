using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Resources.Values;

internal static class AuthorEndpoints
{
    public static ValueResource<AuthorItem> Resource(FilterSet filters) =>
        new("an author", "Author", "Authors", filters.Author, ItemsAsync);

    private static async Task<IReadOnlyList<AuthorItem>> ItemsAsync(ReadRequest request, IReadOnlyList<CountedValue> values)
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
