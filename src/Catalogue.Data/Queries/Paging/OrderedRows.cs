using System.Globalization;
using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Queries.Paging;

/// <summary>An ordered list that can be read page by page (keyset pagination).</summary>
/// <param name="order">The database order that gives the positions of rows.</param>
public abstract class OrderedRows(OrderDefinition order)
{
    public OrderDefinition Order => order;

    public abstract int Count { get; }

    /// <summary>Rows of a set in an order that has an index in the database.</summary>
    public static OrderedRows Stored(Snapshot snapshot, DocIdSet set, OrderDefinition order) =>
        new StoredOrderRows(snapshot.Statements, set, snapshot.OrderOf(order));

    /// <summary>Rows of a set by score, then by id.</summary>
    public static OrderedRows ByScore(Snapshot snapshot, DocIdSet set, Func<int, float> score, bool descending, OrderDefinition ids) =>
        new ScoredRows(snapshot.Statements, set, score, descending, snapshot.OrderOf(ids));

    /// <summary>The keys of all rows in order; lazily, if that is cheaper.</summary>
    public abstract IEnumerable<int> All();

    /// <summary>Reads a page; null if the position does not fit this order.</summary>
    public RowPage? Read(PageStart start, int size)
    {
        var backward = start.Position?.IsBackward == true;
        // One row more than the page shows whether there is another page.
        if (Keys(start, size + 1, backward) is not { } keys)
            return null;

        var goesOn = keys.Count > size;
        if (goesOn)
            keys.RemoveAt(size);
        if (backward)
            keys.Reverse();

        return new RowPage(keys, Before(start, keys, goesOn || !backward), After(keys, goesOn || backward));
    }

    /// <summary>The keys after the start (backward: before it), nearest first; null if the position does not fit this order.</summary>
    protected abstract List<int>? Keys(PageStart start, int count, bool backward);

    /// <summary>The position of an edge.</summary>
    /// <param name="stored">The positions of the rows at the edges, in the database order.</param>
    public Position PositionOf(PageEdge edge, IReadOnlyDictionary<int, RowPosition> stored) =>
        edge.Known ?? new Position(SortKeyOf(stored[edge.Row!.Value]), stored[edge.Row.Value].Id, edge.IsBackward);

    protected virtual string SortKeyOf(RowPosition row) => Convert.ToString(row.SortKey, CultureInfo.InvariantCulture)!;

    private static PageEdge? Before(PageStart start, List<int> page, bool exists) => page switch
    {
        _ when start == default || !exists => null,
        [var first, ..] => new PageEdge(null, first, true),
        // The page is empty, so it lies after its start. A position one character after the id makes the previous page include that item.
        _ => start.Position is { IsBackward: false } position ? new PageEdge(position with { Id = position.Id + "!", IsBackward = true }, null, true) : null,
    };

    private static PageEdge? After(List<int> page, bool exists) => page switch
    {
        _ when !exists => null,
        [.., var last] => new PageEdge(null, last, false),
        _ => new PageEdge(Position.Beginning, null, false),
    };
}
