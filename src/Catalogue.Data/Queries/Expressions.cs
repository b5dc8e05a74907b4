using System.Linq.Expressions;

namespace Catalogue.Data.Queries;

/// <summary>Puts one expression into another, so that a declared one can be used in many queries.</summary>
internal static class Expressions
{
    /// <summary><c>x => outer(inner(x))</c></summary>
    public static Expression<Func<T, TResult>> Then<T, TValue, TResult>(
        this Expression<Func<T, TValue>> inner, Expression<Func<TValue, TResult>> outer) =>
        Expression.Lambda<Func<T, TResult>>(Replace(outer.Body, outer.Parameters[0], inner.Body), inner.Parameters);

    /// <summary><c>x => outer(x, inner(x))</c></summary>
    public static Expression<Func<T, TResult>> With<T, TValue, TResult>(
        this Expression<Func<T, TValue>> inner, Expression<Func<T, TValue, TResult>> outer)
    {
        var body = Replace(outer.Body, outer.Parameters[1], inner.Body);
        return Expression.Lambda<Func<T, TResult>>(Replace(body, outer.Parameters[0], inner.Parameters[0]), inner.Parameters);
    }

    /// <summary><c>x => left(x) || right(x)</c></summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(left.Body, Replace(right.Body, right.Parameters[0], left.Parameters[0])), left.Parameters);

    /// <summary><c>x => !condition(x)</c></summary>
    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    private static Expression Replace(Expression body, Expression what, Expression with) => new Replacer(what, with).Visit(body)!;

    private sealed class Replacer(Expression what, Expression with) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == what ? with : base.Visit(node);
    }
}
