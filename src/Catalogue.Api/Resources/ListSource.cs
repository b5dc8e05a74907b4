using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Paging;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources;

/// <summary>A list: its path, its query and its rows in order.</summary>
/// <param name="Path">Its path in canonical spelling.</param>
/// <param name="Parameters">Its filters and sort order, in canonical form.</param>
internal sealed record ListSource(string Path, IReadOnlyList<(string Name, string Value)> Parameters, OrderedRows Rows)
{
    public string Query { get; } = CatalogueUrl.Query(Parameters);

    /// <summary>A cursor is valid only for the same path, filters and sort order.</summary>
    public string Binding => $"{Path}?{Query}";

    /// <summary>Finds the requested page, by number or by cursor.</summary>
    public (FoundPage? Page, Failure? Failure) Find(ReadRequest request)
    {
        if (IsWhole(request))
            return (new FoundPage(request, this, new RowPage(Rows.All(), null, null), Rows.Count), null);

        var size = request.Number(ListParameters.PerPage.Name, ListParameters.DefaultPerPage);
        var number = request.Number(ListParameters.Page.Name, 1);
        var cursor = request.Received.One(ListParameters.Cursor.Name);
        var position = cursor is null ? null : Cursor.Read(cursor, Binding);
        if (cursor is not null && position is null)
            return (null, BadCursor(cursor));

        var page = Rows.Read(new PageStart((number - 1L) * size, position), size);
        return page is null ? (null, BadCursor(cursor!)) : (new FoundPage(request, this, page, size), null);
    }

    /// <summary>Formats of papers send the complete list, unless the request asks for a page.</summary>
    private static bool IsWhole(ReadRequest request) =>
        request.Format.Papers is not null && ListParameters.AsksForWhole(request.Received);

    private static Failure BadCursor(string cursor) => Failure.InvalidQuery(
        [
            new QueryFault(
                ListParameters.Cursor.Name, cursor, ["page.next or page.previous of a response with the same path, filters and sort"], null,
                "This cursor is not valid here. Use page.next of a response with the same path, filters and sort."),
        ]);
}
