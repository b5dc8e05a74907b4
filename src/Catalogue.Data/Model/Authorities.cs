using Catalogue.Records;

namespace Catalogue.Data.Model;

/// <summary>An organisation as sources write it, with a display name.</summary>
public sealed class Affiliation
{
    public int Key { get; init; }

    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The words of the name as first written, folded: two spellings with the same words are one organisation.</summary>
    public required string FoldedName { get; init; }

    public required string NameSortKey { get; set; }

    public long Revision { get; set; }
}

/// <summary>A subject class, usually of arXiv's taxonomy.</summary>
public sealed class Category
{
    public int Key { get; init; }

    /// <summary>The short spelling, <c>CL</c>; classes outside computer science are spelled in full, <c>stat.ML</c>.</summary>
    public required string Code { get; set; }

    /// <summary>The full spelling, <c>cs.CL</c>.</summary>
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string NameSortKey { get; set; }

    public long Revision { get; set; }
}

/// <summary>Where records came from.</summary>
public sealed class Source
{
    public int Key { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>The file's name or the feed's address.</summary>
    public required string Name { get; init; }
}
