namespace Catalogue.Data.Queries.Paging;

/// <summary>A position in an ordered list: just after the item with this sort key and id or, backward, just before it.</summary>
public sealed record Position(string SortKey, string Id, bool IsBackward)
{
    /// <summary>The position before the first item.</summary>
    public static Position Beginning { get; } = new("", "", false);
}

/// <summary>The start of a page: an offset, or a position.</summary>
public readonly record struct PageStart(long Offset, Position? Position);

/// <summary>The keys of a page, and the starts of the previous and next pages; null if there is none.</summary>
public sealed record RowPage(IEnumerable<int> Keys, PageEdge? Before, PageEdge? After);

/// <summary>The start of a neighbouring page: a known position, or the position of a row that is still to be read.</summary>
public sealed record PageEdge(Position? Known, int? Row, bool IsBackward);
