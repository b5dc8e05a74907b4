namespace Catalogue.Data.Model;

/// <summary>What an id names. The numbers are stored.</summary>
public enum ResourceKind
{
    Paper = 1,
    Author = 2,
    Affiliation = 3,
}

/// <summary>An id whose holder was deleted; it answers 410 for ever and is never given again.</summary>
public sealed class Tombstone
{
    public required ResourceKind Kind { get; init; }

    public required string Id { get; init; }

    public DateTime DeletedAt { get; init; }

    public long Revision { get; init; }
}

/// <summary>An id whose holder was merged into another; it redirects for ever and is never given again.</summary>
public sealed class Alias
{
    public required ResourceKind Kind { get; init; }

    public required string Id { get; init; }

    public required string TargetId { get; set; }

    public long Revision { get; set; }
}

/// <summary>A record whose paper was deleted: reading its source again does not bring the paper back.</summary>
public sealed class DeletedRecord
{
    public int SourceKey { get; init; }

    public Source? Source { get; init; }

    public required string RecordKey { get; init; }

    /// <summary>The id of the paper, which is a tombstone now.</summary>
    public required string PaperId { get; init; }
}
