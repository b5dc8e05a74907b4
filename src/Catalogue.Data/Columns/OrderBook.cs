using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>The orders of one revision: each is read when it is first asked for, and follows the changes from then on.</summary>
public sealed class OrderBook
{
    /// <summary>Finding where one row belongs takes as long as reading about so many rows in order.</summary>
    private const int CostOfSeek = 100;

    private readonly MadeOnce<OrderDefinition, RowOrder> _orders = new();

    public RowOrder Of(OrderDefinition definition, Statements statements, int expected) =>
        _orders.Of(definition, () => RowOrder.Load(definition, statements, expected));

    /// <summary>The orders after some rows have come, gone or moved, by table; those of which many have are left to be read again.</summary>
    public OrderBook With(IReadOnlyDictionary<string, IReadOnlySet<int>> changed, Statements statements)
    {
        var book = new OrderBook();
        foreach (var (definition, order) in _orders.All)
        {
            var rows = changed.GetValueOrDefault(definition.Table);
            if (rows is not { Count: > 0 })
                book._orders.Add(definition, order);
            else if ((long)rows.Count * CostOfSeek <= order.Keys.Length)
                book._orders.Add(definition, order.With(rows, statements));
        }

        return book;
    }
}
