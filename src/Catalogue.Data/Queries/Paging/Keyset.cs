using System.Linq.Expressions;

namespace Catalogue.Data.Queries.Paging;

/// <summary>Orders by sort key, then id, and goes on beyond a position; both are answered by one index.</summary>
internal static class Keyset
{
    public static IQueryable<Row<TSortKey>> Order<TSortKey>(IQueryable<Row<TSortKey>> rows, bool descending, bool backward)
    {
        var bySortKey = descending != backward ? rows.OrderByDescending(row => row.SortKey) : rows.OrderBy(row => row.SortKey);
        return backward ? bySortKey.ThenByDescending(row => row.Id) : bySortKey.ThenBy(row => row.Id);
    }

    public static IQueryable<Row<TSortKey>> Beyond<TSortKey>(
        IQueryable<Row<TSortKey>> rows, TSortKey sortKey, string id, bool descending, bool backward)
    {
        var position = new { SortKey = sortKey, Id = id };
        var row = Expression.Parameter(typeof(Row<TSortKey>), "row");
        var (key, keyHere) = (Property(row, nameof(position.SortKey)), Property(Expression.Constant(position), nameof(position.SortKey)));
        var (rowId, idHere) = (Property(row, nameof(position.Id)), Property(Expression.Constant(position), nameof(position.Id)));
        var condition = Expression.OrElse(
            IsBeyond(key, keyHere, descending != backward),
            Expression.AndAlso(Expression.Equal(key, keyHere), IsBeyond(rowId, idHere, backward)));
        return rows.Where(Expression.Lambda<Func<Row<TSortKey>, bool>>(condition, row));
    }

    private static MemberExpression Property(Expression of, string name) => Expression.Property(of, name);

    private static BinaryExpression IsBeyond(Expression value, Expression here, bool isSmaller)
    {
        if (value.Type == typeof(string))
            (value, here) = (Expression.Call(typeof(string), nameof(string.Compare), null, value, here), Expression.Constant(0));
        return isSmaller ? Expression.LessThan(value, here) : Expression.GreaterThan(value, here);
    }
}
