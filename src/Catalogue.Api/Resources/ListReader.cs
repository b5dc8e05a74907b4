using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Paging;

namespace Catalogue.Api.Resources;

/// <summary>Finds the asked page of a list, by number or by cursor.</summary>
internal static class ListReader
{
    public static (FoundPage? Page, Failure? Failure) Find(ReadRequest request, ListSource list)
    {
        if (IsWhole(request))
            return (new FoundPage(request, list, new RowPage(list.Rows.All(), null, null), list.Rows.Count), null);

        var size = request.Number(ListParameters.PerPage.Name, ListParameters.DefaultPerPage);
        var number = request.Number(ListParameters.Page.Name, 1);
        var cursor = request.Received.One(ListParameters.Cursor.Name);
        var position = cursor is null ? null : Cursor.Read(cursor, list.Binding);
        if (cursor is not null && position is null)
            return (null, BadCursor(cursor));

        var page = list.Rows.Read(new PageStart((number - 1L) * size, position), size);
        return page is null ? (null, BadCursor(cursor!)) : (new FoundPage(request, list, page, size), null);
    }

    /// <summary>What is taken out is taken whole, unless pages are asked for.</summary>
    private static bool IsWhole(ReadRequest request) =>
        request.Format.Papers is not null && ListParameters.AsksForWhole(request.Received);

    private static Failure BadCursor(string cursor) => Failure.InvalidQuery(
        [
            new QueryFault(
                ListParameters.Cursor.Name, cursor, ["page.next or page.previous of a response with the same path, filters and sort"], null,
                "This cursor is not valid here. Use page.next of a response with the same path, filters and sort."),
        ]);
}
