using Catalogue.Api.Answers;
using Catalogue.Api.Links;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Data.Queries.Paging;
using Catalogue.Data.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Lists;

/// <summary>Answers the lists of what papers can be filtered by: the values that the query's papers have, counted.</summary>
internal static class ValueLists
{
    public const string Name = "name";

    private static readonly string[] Sorts = ["-papers", "papers", "name", "-name"];

    public static ParameterSet Parameters(FilterSet filters, Type item) => new(
        [
            .. filters.All.Select(filter => new FilterParameter(filter)),
            new TextParameter(Name, "Only those whose name has this text in it, without regard to case and marks.", "an"),
            ListParameters.Sort(Sorts, "Order of the list: by how many papers of the query they have, or by name. Every order ends in the id."),
            ListParameters.PerPage, ListParameters.Page, ListParameters.Cursor, ListParameters.Fields(item, "id,name"), ListParameters.Format,
        ],
        ListParameters.PageOrCursor,
        query => ListParameters.EmptyRange(query, filters.From, filters.To));

    /// <param name="filter">The filter whose values are listed.</param>
    /// <param name="items">Makes the page's items, given each one's count and the query for its papers.</param>
    public static async Task<Answer> ReadAsync<T>(
        ReadRequest request, DiscreteFilter filter, FilterSet filters, string path, Func<IReadOnlyList<CountedValue>, Task<IReadOnlyList<T>>> items)
    {
        var counts = ValueCounts.Named(request.Db, request.Query, filter);
        var name = request.Received.One(Name);
        if (name is not null)
            counts = NamedLike(counts, name);

        var sort = request.Received.One("sort") ?? Sorts[0];
        IEnumerable<(string, string)> named = name is null ? [] : [(Name, name)];
        var list = new ListSource(path, [.. CatalogueUrl.Parameters(request.Query), .. named, ("sort", sort)], Rows(counts, sort));
        var (page, failure) = await ListReader.ReadAsync(request, list);
        if (page is null)
            return failure!;

        var rows = await counts.Where(count => page.Keys.Contains(count.Row.Key)).ToDictionaryAsync(count => count.Row.Key, request.Cancellation);
        var counted = page.Keys.Select(key => Counted(rows[key], request.Query, filter, filters)).ToList();
        return page.Answer(new ItemList<T>(await items(counted), page.Facts.Total, page.Facts.Query, page.Page), request.Fields);
    }

    private static CountedValue Counted(NamedCount count, PaperQuery query, DiscreteFilter filter, FilterSet filters)
    {
        var value = new ClauseValue(count.Row.Text, count.Row.Key);
        return new CountedValue(count.Row, count.Count, CatalogueUrl.PapersOf(query.Narrow(filter, value, filters)));
    }

    private static IQueryable<NamedCount> NamedLike(IQueryable<NamedCount> counts, string name)
    {
        var folded = Folding.Fold(name);
        return counts.Where(count => count.Row.NameSortKey.Contains(folded));
    }

    private static OrderedRows Rows(IQueryable<NamedCount> counts, string sort) => sort.TrimStart('-') == "papers"
        ? OrderedRows.By(counts.Select(count => new Row<int> { Key = count.Row.Key, Id = count.Row.Id, SortKey = count.Count }), sort[0] == '-')
        : OrderedRows.By(counts.Select(count => new Row<string> { Key = count.Row.Key, Id = count.Row.Id, SortKey = count.Row.NameSortKey }), sort[0] == '-');
}

/// <summary>A value of a list, how many of the query's papers have it, and the list of exactly those.</summary>
internal sealed record CountedValue(Data.Queries.Vocabularies.NamedRow Row, int Papers, string PapersUrl);
