using System.Globalization;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Columns;
using Catalogue.Data.Queries.Paging;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources;

/// <summary>A page of a list: the keys of its items. The items, and the positions for the links to its neighbours, must still be read.</summary>
/// <param name="Size">Maximum number of items.</param>
internal sealed record FoundPage(ReadRequest Request, ListSource List, RowPage Rows, int Size)
{
    public IEnumerable<int> Keys => Rows.Keys;

    /// <summary>The keys of the items whose positions are needed for the links. Links of a numbered page have numbers and need none.</summary>
    public IReadOnlyCollection<int> Edges => Number is null ? [.. new[] { Rows.Before?.Row, Rows.After?.Row }.OfType<int>()] : [];

    public ListFacts Facts { get; } = new(List.Query, List.Rows.Count, Request.Missing);

    /// <param name="edges">The positions of the items at the edges.</param>
    public ListPage Page(IReadOnlyDictionary<int, RowPosition> edges)
    {
        var (next, previous) = Number is null ? (AtEdge(Rows.After, edges), AtEdge(Rows.Before, edges)) : BesideNumber();
        return new ListPage(Size, next, previous);
    }

    public BodyResult With(object body, ListPage page) => new(body, Url(ListParameters.Start(Request)))
    {
        List = Facts,
        Fields = Request.Fields,
        Links = [.. new[] { ("next", page.Next), ("prev", page.Previous) }.Where(link => link.Item2 is not null).Select(link => (link.Item1, link.Item2!))],
    };

    private string? AtEdge(PageEdge? edge, IReadOnlyDictionary<int, RowPosition> edges)
    {
        if (edge is null)
            return null;

        var start = List.Rows.PositionOf(edge, edges);
        return Link(start == Position.Beginning ? [] : [(ListParameters.Cursor.Name, Cursor.Write(start, List.Binding))]);
    }

    private (string? Next, string? Previous) BesideNumber()
    {
        var number = Request.Number(ListParameters.Page.Name, 1);
        return (Rows.After is null ? null : AtNumber(number + 1L), number == 1 ? null : AtNumber(number - 1L));
    }

    private string AtNumber(long number) => Link([(ListParameters.Page.Name, number.ToString(CultureInfo.InvariantCulture))]);

    private string Link(IEnumerable<(string, string)> start) => Request.Address.Link(Url(start));

    private string Url(IEnumerable<(string, string)> start) => CatalogueUrl.Join(List.Path, [.. List.Parameters, .. ListParameters.Shaping(Request), .. start]);

    private string? Number => Request.Received.One(ListParameters.Page.Name);
}
