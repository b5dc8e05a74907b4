using System.Collections.Concurrent;

namespace Catalogue.Data.Columns;

/// <summary>The orders of one revision: each is read when it is first asked for, and follows the changes from then on.</summary>
public sealed class OrderBook
{
    private readonly ConcurrentDictionary<OrderDefinition, Lazy<RowOrder>> _orders = new();

    public RowOrder Of(OrderDefinition definition, Statements statements, int expected) =>
        _orders.GetOrAdd(definition, _ => new Lazy<RowOrder>(() => RowOrder.Load(definition, statements, expected))).Value;

    /// <summary>The orders after some rows have come, gone or moved, by table.</summary>
    public OrderBook With(IReadOnlyDictionary<string, IReadOnlySet<int>> changed, Statements statements)
    {
        var book = new OrderBook();
        foreach (var order in _orders.Values.Where(order => order.IsValueCreated).Select(order => order.Value))
        {
            var rows = changed.GetValueOrDefault(order.Definition.Table);
            var now = rows is { Count: > 0 } ? order.With(rows, statements) : order;
            book._orders[order.Definition] = new Lazy<RowOrder>(now);
        }

        return book;
    }
}
