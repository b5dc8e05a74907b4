using System.Globalization;
using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Queries.Paging;

/// <summary>A whole list in its order, of which pages can be read.</summary>
/// <param name="order">The order of the database that tells where rows are.</param>
public abstract class OrderedRows(OrderDefinition order)
{
    public OrderDefinition Order => order;

    public abstract int Count { get; }

    /// <summary>Rows of a set in an order that the database has an index for.</summary>
    public static OrderedRows Stored(Snapshot snapshot, DocIdSet set, OrderDefinition order) =>
        new StoredOrderRows(snapshot.Statements, set, snapshot.OrderOf(order));

    /// <summary>Rows of a set by a score of each, then by id.</summary>
    public static OrderedRows ByScore(Snapshot snapshot, DocIdSet set, Func<int, float> score, bool descending, OrderDefinition ids) =>
        new ScoredRows(snapshot.Statements, set, score, descending, snapshot.OrderOf(ids));

    /// <summary>The keys of all rows in order, found while they are asked for where that is quicker.</summary>
    public abstract IEnumerable<int> All();

    /// <summary>Reads a page; nothing when the position is not one of this order.</summary>
    public RowPage? Read(PageStart start, int size)
    {
        var backward = start.Position?.IsBackward == true;
        // One more than asked tells whether the list goes on.
        if (Keys(start, size + 1, backward) is not { } keys)
            return null;

        var goesOn = keys.Count > size;
        if (goesOn)
            keys.RemoveAt(size);
        if (backward)
            keys.Reverse();

        return new RowPage(keys, Before(start, keys, goesOn || !backward), After(keys, goesOn || backward));
    }

    /// <summary>The keys beyond the start, nearest first; nothing when the position is not one of this order.</summary>
    protected abstract List<int>? Keys(PageStart start, int count, bool backward);

    /// <summary>The position of an edge.</summary>
    /// <param name="stored">Where the rows at the edges are in the order of the database.</param>
    public Position PositionOf(PageEdge edge, IReadOnlyDictionary<int, RowPosition> stored) =>
        edge.Known ?? new Position(SortKeyOf(stored[edge.Row!.Value]), stored[edge.Row.Value].Id, edge.IsBackward);

    protected virtual string SortKeyOf(RowPosition row) => Convert.ToString(row.SortKey, CultureInfo.InvariantCulture)!;

    private static PageEdge? Before(PageStart start, List<int> page, bool exists) => page switch
    {
        _ when start == default || !exists => null,
        [var first, ..] => new PageEdge(null, first, true),
        // An empty page lies beyond its start; one character after the id reaches back over the item itself.
        _ => start.Position is { IsBackward: false } position ? new PageEdge(position with { Id = position.Id + "!", IsBackward = true }, null, true) : null,
    };

    private static PageEdge? After(List<int> page, bool exists) => page switch
    {
        _ when !exists => null,
        [.., var last] => new PageEdge(null, last, false),
        _ => new PageEdge(Position.Beginning, null, false),
    };
}
