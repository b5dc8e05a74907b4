using Catalogue.Data.Columns;

namespace Catalogue.Data.Queries.Paging;

/// <summary>A whole list in its order, of which pages can be read.</summary>
public abstract class OrderedRows
{
    public abstract int Count { get; }

    /// <summary>Rows of a set in an order that the database has an index for.</summary>
    public static OrderedRows Stored(Snapshot snapshot, PaperSet set, OrderDefinition order) =>
        new StoredOrderRows(snapshot.Statements, set, snapshot.OrderOf(order));

    /// <summary>Rows of a set by a score of each, then by id.</summary>
    public static OrderedRows ByScore(Snapshot snapshot, PaperSet set, Func<int, float> score, bool descending, OrderDefinition ids) =>
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

        return new RowPage(keys, Before(start, keys, goesOn || !backward), After(start, keys, goesOn || backward));
    }

    /// <summary>The keys beyond the start, nearest first; nothing when the position is not one of this order.</summary>
    protected abstract List<int>? Keys(PageStart start, int count, bool backward);

    /// <summary>The sort key and the id of a row.</summary>
    protected abstract (string SortKey, string Id) PositionOf(int key);

    private Func<Position>? Before(PageStart start, List<int> page, bool exists) => page switch
    {
        _ when start == default || !exists => null,
        [var first, ..] => () => PositionOf(first, true),
        // An empty page lies beyond its start; one character after the id reaches back over the item itself.
        _ => start.Position is { IsBackward: false } position ? () => position with { Id = position.Id + "!", IsBackward = true } : null,
    };

    private Func<Position>? After(PageStart start, List<int> page, bool exists) => page switch
    {
        _ when !exists => null,
        [.., var last] => () => PositionOf(last, false),
        _ => () => Position.Beginning,
    };

    private Position PositionOf(int key, bool backward)
    {
        var (sortKey, id) = PositionOf(key);
        return new Position(sortKey, id, backward);
    }
}
