namespace Catalogue.Data.Search;

/// <summary>A paper that a full-text query finds.</summary>
public sealed class SearchHit
{
    public int PaperKey { get; init; }

    /// <summary>The smaller, the more relevant. Comparable only within one query and one revision.</summary>
    public double Score { get; init; }
}
