using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Queries.Paging;

/// <summary>A whole list in its order, of which pages can be read.</summary>
public abstract class OrderedRows
{
    public abstract Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Reads a page; nothing when the position is not one of this order.</summary>
    public abstract Task<RowPage?> ReadAsync(PageStart start, int size, CancellationToken cancellationToken);

    public static OrderedRows By(IQueryable<Row<int>> rows, bool descending = false) => new OrderedRows<int>(rows, descending);

    public static OrderedRows By(IQueryable<Row<double>> rows) => new OrderedRows<double>(rows, false);

    public static OrderedRows By(IQueryable<Row<string>> rows, bool descending = false) => new OrderedRows<string>(rows, descending);
}

internal sealed class OrderedRows<TSortKey>(IQueryable<Row<TSortKey>> rows, bool descending) : OrderedRows
    where TSortKey : IParsable<TSortKey>
{
    public override Task<int> CountAsync(CancellationToken cancellationToken) => rows.CountAsync(cancellationToken);

    public override async Task<RowPage?> ReadAsync(PageStart start, int size, CancellationToken cancellationToken)
    {
        if (start.Offset > int.MaxValue)
            return new RowPage([], null, null);

        var backward = start.Position?.IsBackward == true;
        var ordered = Keyset.Order(rows, descending, backward);
        if (start.Position is { } position)
        {
            if (!TSortKey.TryParse(position.SortKey, CultureInfo.InvariantCulture, out var sortKey))
                return null;
            ordered = Keyset.Beyond(ordered, sortKey, position.Id, descending, backward);
        }

        // One more than asked tells whether the list goes on.
        var page = await ordered.Skip((int)start.Offset).Take(size + 1).ToListAsync(cancellationToken);
        var goesOn = page.Count > size;
        if (goesOn)
            page.RemoveAt(size);
        if (backward)
            page.Reverse();

        return new RowPage([.. page.Select(row => row.Key)], Before(start, page, goesOn || !backward), After(start, page, goesOn || backward));
    }

    private static Position? Before(PageStart start, List<Row<TSortKey>> page, bool exists) => page switch
    {
        _ when start == default || !exists => null,
        [var first, ..] => PositionOf(first, true),
        // An empty page lies beyond its start; one character after the id reaches back over the item itself.
        _ => start.Position is { IsBackward: false } position ? position with { Id = position.Id + "!", IsBackward = true } : null,
    };

    private static Position? After(PageStart start, List<Row<TSortKey>> page, bool exists) => page switch
    {
        _ when !exists => null,
        [.., var last] => PositionOf(last, false),
        _ => Position.Beginning,
    };

    private static Position PositionOf(Row<TSortKey> row, bool backward) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{row.SortKey}"), row.Id, backward);
}
