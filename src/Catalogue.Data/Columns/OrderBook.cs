namespace Catalogue.Data.Columns;

/// <summary>The orders of one revision: each is read when it is first asked for, and follows the changes from then on.</summary>
public sealed class OrderBook
{
    private readonly MadeOnce<OrderDefinition, RowOrder> _orders = new();

    public RowOrder Of(OrderDefinition definition, Statements statements, int expected) =>
        _orders.Of(definition, () => RowOrder.Load(definition, statements, expected));

    /// <summary>The orders after some rows have come, gone or moved, by table.</summary>
    public OrderBook With(IReadOnlyDictionary<string, IReadOnlySet<int>> changed, Statements statements)
    {
        var book = new OrderBook();
        foreach (var (definition, order) in _orders.All)
        {
            var rows = changed.GetValueOrDefault(definition.Table);
            book._orders.Add(definition, rows is { Count: > 0 } ? order.With(rows, statements) : order);
        }

        return book;
    }
}
