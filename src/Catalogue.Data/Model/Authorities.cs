using Catalogue.Records;

namespace Catalogue.Data.Model;

/// <summary>An organisation, identified by its folded name.</summary>
public sealed class Affiliation
{
    public int Key { get; init; }

    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The words of the name as first written, folded. Spellings with the same words are one organisation.</summary>
    public required string FoldedName { get; init; }

    public required string NameSortKey { get; set; }

    public long Revision { get; set; }
}

/// <summary>A category, usually of arXiv's taxonomy.</summary>
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

/// <summary>A source of records, identified by kind and name.</summary>
public sealed class Source
{
    public int Key { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>The file's name or the feed's address.</summary>
    public required string Name { get; init; }
}
