using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Columns;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Data.Queries.Paging;
using Catalogue.Data.Snapshots;
using Catalogue.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Resources.Values;

/// <summary>Answers the lists of what papers can be filtered by: the values that the query's papers have, counted.</summary>
internal static class ValueLists
{
    public const string Name = "name";

    private static readonly string[] Sorts = ["-papers", "papers", "name", "-name"];

    public static ParameterSet Parameters(FilterSet filters, Type item) => new(
        [
            .. filters.All.Select(filter => new FilterParameter(filter)),
            new TextParameter(Name, "Only items whose name contains each of these words, in any order, ignoring case and accents.", "an") { IsSearch = true },
            ListParameters.Sort(
                "ValueSort", Sorts, "Sort order: by number of matching papers or by name. Default: `-papers`. Ties are broken by id."),
            ListParameters.PerPage, ListParameters.Page, ListParameters.Cursor, ListParameters.Fields(item, "id,name"), ListParameters.Format,
        ],
        ListParameters.PageOrCursor,
        query => ListParameters.EmptyRange(query, filters.From, filters.To));

    /// <param name="filter">The filter whose values are listed.</param>
    /// <param name="items">Makes the page's items, given each one's count and the query for its papers.</param>
    public static async Task<HandlerResult> ReadAsync<T>(
        ReadRequest request, DiscreteFilter filter, FilterSet filters, string path, Func<IReadOnlyList<CountedValue>, Task<IReadOnlyList<T>>> items)
    {
        using var counts = new FacetValueCounts(request.Catalogue, request.Query.Match(request.Catalogue), filter);
        var values = counts.Values();
        var name = request.Received.One(Name);
        if (name is not null)
            values = values.And(filter.NamedValues.NamedLike(request.Catalogue, name));

        var sort = request.Received.One("sort") ?? Sorts[0];
        IEnumerable<(string, string)> named = name is null ? [] : [(Name, name)];
        var list = new ListSource(path, [.. QueryUrl.Parameters(request.Query), .. named, ("sort", sort)], Rows(request.Catalogue, filter, values, counts, sort));
        var (found, failure) = list.Find(request);
        if (found is null)
            return failure!;

        var page = found.Page(RowPosition.Of(list.Rows.Order, found.Edges, request.Catalogue.Statements));
        List<int> keys = [.. found.Keys];
        var rows = await filter.NamedValues.Rows(request.Db).Where(row => keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, request.Cancellation);
        var counted = keys.Select(key => Counted(request, rows[key], counts[key], filter, filters)).ToList();
        return found.With(new ItemList<T>(await items(counted), found.Facts.Total, found.Facts.Query, page, found.Facts.Missing), page);
    }

    private static CountedValue Counted(ReadRequest request, NamedRow row, int count, DiscreteFilter filter, FilterSet filters)
    {
        var value = new ConditionValue(row.Text, row.Key);
        return new CountedValue(row, count, request.Address.Link(QueryUrl.PapersOf(request.Query.Narrow(filter, value, filters))));
    }

    private static OrderedRows Rows(Snapshot snapshot, DiscreteFilter filter, DocIdSet values, FacetValueCounts counts, string sort)
    {
        var (names, descending) = (filter.NamedValues, sort[0] == '-');
        return sort.TrimStart('-') == "papers"
            ? OrderedRows.ByScore(snapshot, values, value => counts[value], descending, names.ById)
            : OrderedRows.Stored(snapshot, values, names.ByName(descending));
    }
}

/// <summary>A value of a list, how many of the query's papers have it, and the list of exactly those.</summary>
internal sealed record CountedValue(global::Catalogue.Data.Queries.NamedRow Row, int Papers, string PapersUrl);
