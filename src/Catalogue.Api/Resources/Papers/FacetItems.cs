using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources.Papers;

/// <summary>Counts the asked facets and gives every count its link.</summary>
internal sealed class FacetItems(FilterSet filters, FacetSet facets)
{
    private readonly FacetCounter _counter = new(filters);

    public IReadOnlyDictionary<string, FacetItem>? Read(ReadRequest request, PaperQuery query, SortOrder sort)
    {
        var asked = request.Received.Several("facets");
        if (asked.Count == 0)
            return null;

        var limit = request.Number(ListParameters.FacetLimit.Name, ListParameters.DefaultFacetLimit);
        var items = new Dictionary<string, FacetItem>(StringComparer.Ordinal);
        foreach (var facet in facets.All.Where(facet => asked.Contains(facet.Name)))
        {
            var counts = _counter.Count(request.Catalogue, query, facet, limit);
            items[facet.Name] = new FacetItem(counts.Distinct, ValuesUrl(counts) is { } values ? request.Address.Link(values) : null, [.. counts.Values.Select(Value)]);

            FacetValue Value(FacetCount count) => new(
                count.Value.Text,
                count.Label,
                count.Count,
                count.State,
                request.Address.Link(QueryUrl.PapersOf(counts.Papers.With(new DiscreteCondition(facet.Filter, [count.Value], []), filters))),
                request.Address.Link(CatalogueUrl.Join(
                    QueryUrl.PapersPath(query),
                    [.. QueryUrl.Parameters(Toggle(query, facet.Filter, count)), ("sort", sort.Name), .. ListParameters.Shaping(request)])));
        }

        return items;
    }

    private string? ValuesUrl(FacetCounts counts) => counts.ListsAll || counts.Papers.Flattened(filters) is not { } flat
        ? null
        : QueryUrl.ValuesOf(counts.Facet.Filter, flat);

    private PaperQuery Toggle(PaperQuery query, DiscreteFilter filter, FacetCount count)
    {
        var own = query[filter];
        var included = filter.IsList || count.State != FacetState.None ? own?.Included ?? [] : [];
        var condition = count.State == FacetState.None
            ? new DiscreteCondition(filter, [.. included, count.Value], own?.Excluded ?? [])
            : new DiscreteCondition(filter, included.Except([count.Value]), own!.Excluded.Except([count.Value]));
        return condition.Canonical.Length == 0 ? query.Without(filter) : query.With(condition, filters);
    }
}
