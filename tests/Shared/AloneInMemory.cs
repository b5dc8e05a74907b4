namespace Catalogue;

/// <summary>Tests that measure the memory of the process, and therefore run when no other does.</summary>
[CollectionDefinition(nameof(AloneInMemory), DisableParallelization = true)]
public sealed class AloneInMemory;
