using System.Globalization;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Columns;
using Catalogue.Data.Queries.Paging;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources;

/// <summary>A page of a list whose items, and whose neighbours' addresses, are still to be read.</summary>
/// <param name="Size">The most items that it has.</param>
internal sealed record FoundPage(ReadRequest Request, ListSource List, RowPage Rows, int Size)
{
    public IEnumerable<int> Keys => Rows.Keys;

    /// <summary>The items by whose place in the order the neighbours are found. A page with a number has neighbours with numbers.</summary>
    public IReadOnlyCollection<int> Edges => Number is null ? [.. new[] { Rows.Before?.Row, Rows.After?.Row }.OfType<int>()] : [];

    /// <param name="edges">Where the items at the edges are.</param>
    public ReadPage Placed(IReadOnlyDictionary<int, RowPosition> edges)
    {
        var (next, previous) = Number is null ? (AtEdge(Rows.After, edges), AtEdge(Rows.Before, edges)) : BesideNumber();
        return new ReadPage(new ListFacts(List.Query, List.Rows.Count, Request.Missing), new ListPage(Size, next, previous), Url(ListParameters.Start(Request)));
    }

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

/// <summary>What a response says about a page, apart from its items.</summary>
internal sealed record ReadPage(ListFacts Facts, ListPage Page, string Canonical)
{
    public BodyResult With(object body, IReadOnlyCollection<string> fields) => new(body, Canonical)
    {
        List = Facts,
        Fields = fields,
        Links = [.. new[] { ("next", Page.Next), ("prev", Page.Previous) }.Where(link => link.Item2 is not null).Select(link => (link.Item1, link.Item2!))],
    };
}
