namespace Catalogue.Data.Writing;

/// <summary>How a source is stored.</summary>
/// <param name="IsDryRun">Nothing is kept; the outcomes are what they would be.</param>
/// <param name="KeepsGoing">A rejected record does not keep the others out.</param>
public sealed record WriteOptions(bool IsDryRun, bool KeepsGoing);
