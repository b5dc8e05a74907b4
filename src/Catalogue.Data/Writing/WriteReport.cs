namespace Catalogue.Data.Writing;

/// <summary>The totals of a write.</summary>
/// <param name="Created">Papers that were new.</param>
/// <param name="Updated">Papers whose record had changed.</param>
/// <param name="Unchanged">Records that have not changed, or whose paper was deleted from the catalogue.</param>
/// <param name="Revision">The revision of the catalogue afterwards; the same as before if nothing changed.</param>
public sealed record WriteReport(int Created, int Updated, int Unchanged, long Revision)
{
    /// <summary>Records that were merged into papers from other sources.</summary>
    public int Merged { get; init; }

    /// <summary>Records that are invalid and were not imported.</summary>
    public int Rejected { get; init; }

    /// <summary>Whether the changes were committed; otherwise the totals are what would have been done.</summary>
    public bool IsStored { get; init; } = true;
}
