namespace Catalogue.Data.Queries.Paging;

/// <summary>A place in an ordered list: beyond the item with this sort key and id, seen in the walk's direction.</summary>
public sealed record Position(string SortKey, string Id, bool IsBackward)
{
    /// <summary>Before the first item: where a walk without a position starts.</summary>
    public static Position Beginning { get; } = new("", "", false);
}

/// <summary>Where a page starts: at an offset, or at a position.</summary>
public readonly record struct PageStart(long Offset, Position? Position);

/// <summary>A page's items by key, and where its neighbours start, if there are any.</summary>
public sealed record RowPage(IEnumerable<int> Keys, PageEdge? Before, PageEdge? After);

/// <summary>Where a neighbouring page starts: at a position that is known, or at that of a row.</summary>
public sealed record PageEdge(Position? Known, int? Row, bool IsBackward);
