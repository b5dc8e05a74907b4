namespace Catalogue.Data.Writing;

/// <summary>What a write did.</summary>
/// <param name="Created">Papers that were new.</param>
/// <param name="Updated">Papers whose record had changed.</param>
/// <param name="Unchanged">Records that were the same as before, or whose paper was deleted here.</param>
/// <param name="Revision">The catalogue's revision afterwards; as before when nothing changed.</param>
public sealed record WriteReport(int Created, int Updated, int Unchanged, long Revision)
{
    /// <summary>Records that were found to be of papers that other sources had brought.</summary>
    public int Merged { get; init; }

    /// <summary>Records of which nothing was made.</summary>
    public int Rejected { get; init; }

    /// <summary>Whether what was done is kept; otherwise it is what would have been done.</summary>
    public bool IsStored { get; init; } = true;
}
