using Catalogue.Data.Queries;

namespace Catalogue.Api.Resources.Values;

internal static class CategoryEndpoints
{
    public static ValueResource<CategoryItem> Resource(FilterSet filters) =>
        new("a category", "Category", "Categories", filters.Category,
            (_, values) => Task.FromResult<IReadOnlyList<CategoryItem>>([.. values.Select(Item)]));

    private static CategoryItem Item(CountedValue value) =>
        new(value.Row.Text, value.Row.Id, value.Row.Name, value.Papers, value.PapersUrl);
}
