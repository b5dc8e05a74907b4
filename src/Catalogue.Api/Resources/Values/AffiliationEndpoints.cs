using Catalogue.Data.Queries;

namespace Catalogue.Api.Resources.Values;

internal static class AffiliationEndpoints
{
    public static ValueResource<AffiliationItem> Resource(FilterSet filters) =>
        new("an affiliation", "Affiliation", "Affiliations", filters.Affiliation,
            (_, values) => Task.FromResult<IReadOnlyList<AffiliationItem>>([.. values.Select(Item)]));

    private static AffiliationItem Item(CountedValue value) => new(value.Row.Id, value.Row.Name, value.Papers, value.PapersUrl);
}
