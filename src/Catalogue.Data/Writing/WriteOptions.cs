namespace Catalogue.Data.Writing;

/// <summary>How a source is stored.</summary>
/// <param name="IsDryRun">Report the outcomes, but store nothing.</param>
/// <param name="KeepsGoing">Store the other records even if some are rejected.</param>
public sealed record WriteOptions(bool IsDryRun, bool KeepsGoing)
{
    /// <summary>The dry run that the write belongs to; null for a dry run of its own, or for a real write.</summary>
    public DryRun? Within { get; init; }
}
