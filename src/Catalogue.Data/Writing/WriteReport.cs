namespace Catalogue.Data.Writing;

/// <summary>What a write did.</summary>
/// <param name="Created">Papers that were new.</param>
/// <param name="Updated">Papers whose record had changed.</param>
/// <param name="Unchanged">Papers whose record was the same as before, or that were deleted here.</param>
/// <param name="Revision">The catalogue's revision afterwards; as before when nothing changed.</param>
public sealed record WriteReport(int Created, int Updated, int Unchanged, long Revision);
