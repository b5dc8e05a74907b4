namespace Catalogue.Data.Model;

/// <summary>The kind of item that an id identifies. The numeric values are stored in the database.</summary>
public enum ResourceKind
{
    Paper = 1,
    Author = 2,
    Affiliation = 3,
}

/// <summary>The id of a deleted item. Requests for it get 410 forever, and it is never reused.</summary>
public sealed class Tombstone
{
    public required ResourceKind Kind { get; init; }

    public required string Id { get; init; }

    public DateTime DeletedAt { get; init; }

    public long Revision { get; init; }
}

/// <summary>The id of an item that was merged into another. It redirects forever, and is never reused.</summary>
public sealed class Alias
{
    public required ResourceKind Kind { get; init; }

    public required string Id { get; init; }

    public required string TargetId { get; set; }

    public long Revision { get; set; }
}

/// <summary>A record whose paper was deleted. Importing its source again does not restore the paper.</summary>
public sealed class DeletedRecord
{
    public int SourceKey { get; init; }

    public Source? Source { get; init; }

    public required string RecordKey { get; init; }

    /// <summary>The id of the paper, which is a tombstone now.</summary>
    public required string PaperId { get; init; }
}
