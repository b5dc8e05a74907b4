using System.Globalization;
using Catalogue.Api.Answers;
using Catalogue.Api.Links;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Paging;

namespace Catalogue.Api.Lists;

/// <summary>What a list is made of: its path, its canonical query, and its rows in order.</summary>
/// <param name="Path">The list's path in its canonical spelling.</param>
/// <param name="Query">Filters and sort; a cursor is bound to them and to the path.</param>
internal sealed record ListSource(string Path, IReadOnlyList<(string Name, string Value)> Query, OrderedRows Rows);

/// <summary>A page that was read, and everything that an answer says of it.</summary>
internal sealed record ReadPage(IEnumerable<int> Keys, ListFacts Facts, ListPage Page, string Canonical)
{
    public BodyAnswer Answer(object body, IReadOnlyCollection<string> fields) => new(body, Canonical)
    {
        List = Facts,
        Fields = fields,
        Links = [.. new[] { ("next", Page.Next), ("prev", Page.Previous) }.Where(link => link.Item2 is not null).Select(link => (link.Item1, link.Item2!))],
    };
}

/// <summary>Reads the asked page of a list, by number or by cursor.</summary>
internal static class ListReader
{
    /// <summary>The parameters that shape the answer and may change on a walk.</summary>
    private static readonly string[] Shape = ["perPage", "fields", "facets", "facetLimit", "highlight", "format"];

    public static (ReadPage? Page, Failure? Failure) Read(ReadRequest request, ListSource list)
    {
        var query = CatalogueUrl.Query(list.Query);
        if (IsWhole(request))
            return (new ReadPage(list.Rows.All(), new ListFacts(query, list.Rows.Count), new ListPage(list.Rows.Count, null, null), Url([])), null);

        var binding = $"{list.Path}?{query}";
        var size = request.Number(ListParameters.PerPage.Name, ListParameters.DefaultPerPage);
        var number = request.Number(ListParameters.Page.Name, 1);
        var cursor = request.Received.One(ListParameters.Cursor.Name);
        var position = cursor is null ? null : Cursor.Read(cursor, binding);
        if (cursor is not null && position is null)
            return (null, BadCursor(cursor));

        var page = list.Rows.Read(new PageStart((number - 1L) * size, position), size);
        if (page is null)
            return (null, BadCursor(cursor!));

        var total = list.Rows.Count;
        var (next, previous) = request.Received.One(ListParameters.Page.Name) is null
            ? (AtPosition(page.After?.Invoke()), AtPosition(page.Before?.Invoke()))
            : (page.After is null ? null : AtNumber(number + 1L), number == 1 ? null : AtNumber(number - 1L));
        return (new ReadPage(page.Keys, new ListFacts(query, total), new ListPage(size, next, previous), Url(Start(request))), null);

        string? AtPosition(Position? start) =>
            start is null ? null
            : start == Position.Beginning ? Url([])
            : Url([(ListParameters.Cursor.Name, Cursor.Write(start, binding))]);

        string AtNumber(long at) => Url([(ListParameters.Page.Name, at.ToString(CultureInfo.InvariantCulture))]);

        string Url(IEnumerable<(string, string)> start) => CatalogueUrl.Join(list.Path, [.. list.Query, .. Shaping(request), .. start]);
    }

    /// <summary>The shaping parameters of a request, as they are carried to other pages.</summary>
    public static IEnumerable<(string Name, string Value)> Shaping(ReadRequest request) => Shape
        .Where(name => request.Received[name].Count > 0)
        .Select(name => (name, string.Join(',', request.Received.Several(name))));

    /// <summary>What is taken out is taken whole, unless pages are asked for.</summary>
    private static bool IsWhole(ReadRequest request) =>
        request.Format.Papers is not null && !Start(request).Any() && request.Received[ListParameters.PerPage.Name].Count == 0;

    private static IEnumerable<(string Name, string Value)> Start(ReadRequest request) =>
        new[] { ListParameters.Page.Name, ListParameters.Cursor.Name }
            .Where(name => request.Received[name].Count > 0)
            .Select(name => (name, request.Received[name][0]));

    private static Failure BadCursor(string cursor) => Failure.InvalidQuery(
        [new QueryFault(ListParameters.Cursor.Name, cursor, ["a cursor from an answer to the same path, filters and sort"], null)]);
}
