namespace Catalogue.Data.Queries.Paging;


/// <summary>A place in an ordered list: beyond the item with this sort key and id, seen in the walk's direction.</summary>
public sealed record Position(string SortKey, string Id, bool IsBackward)
{
    /// <summary>Before the first item: where a walk without a position starts.</summary>
    public static Position Beginning { get; } = new("", "", false);
}

/// <summary>Where a page starts: at an offset, or at a position.</summary>
public readonly record struct PageStart(long Offset, Position? Position);

/// <summary>A page's items by key, and its neighbours where there are any.</summary>
/// <param name="Before">Looks up the position where the page before starts.</param>
/// <param name="After">Looks up the position where the next page starts.</param>
public sealed record RowPage(IReadOnlyList<int> Keys, Func<Position>? Before, Func<Position>? After);
