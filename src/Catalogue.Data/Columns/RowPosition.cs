using Catalogue.Data.Storage;
using Catalogue.Text;

namespace Catalogue.Data.Columns;

/// <summary>The position of a row in a sort order (keyset): its sort key, then its id.</summary>
/// <param name="SortKey">A <see cref="long"/> or a <see cref="string"/>, as the column of the order.</param>
public sealed record RowPosition(int Key, object SortKey, string Id)
{
    /// <summary>The positions of rows, by key. Rows that do not exist are left out.</summary>
    public static Dictionary<int, RowPosition> Of(OrderDefinition definition, IReadOnlyCollection<int> keys, PreparedStatements statements) =>
        statements.OfKeys(definition.Positions, keys, rows => new RowPosition(rows.GetInt32(0), rows.GetValue(1), rows.GetString(2)));

    /// <summary>The positions of rows, in their sort order. Rows that do not exist are left out.</summary>
    public static IEnumerable<RowPosition> Sorted(OrderDefinition definition, IReadOnlyCollection<int> keys, PreparedStatements statements)
    {
        var direction = definition.IsDescending ? -1 : 1;
        return Of(definition, keys, statements).Values.Order(Comparer<RowPosition>.Create((one, other) =>
            direction * Compare(one.SortKey, other.SortKey) is var order and not 0 ? order : CodePointComparer.Instance.Compare(one.Id, other.Id)));
    }

    private static int Compare(object one, object other) => one is string text
        ? CodePointComparer.Instance.Compare(text, (string)other)
        : Comparer<object>.Default.Compare(one, other);
}
