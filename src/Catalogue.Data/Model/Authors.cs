namespace Catalogue.Data.Model;

/// <summary>A person, identified by the folded name.</summary>
public sealed class Author
{
    public int Key { get; init; }

    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The name without case and diacritics. Spellings with the same folded name are one author.</summary>
    public required string FoldedName { get; init; }

    public required string NameSortKey { get; set; }

    public long Revision { get; set; }

    public Researcher? Researcher { get; set; }
}

/// <summary>Joins an author to a paper.</summary>
public sealed class Authorship
{
    public int PaperKey { get; init; }

    /// <summary>The 0-based index in the stored author list. Unlike <see cref="Position"/>, every authorship has one.</summary>
    public int Ordinal { get; init; }

    public int AuthorKey { get; init; }

    public Author? Author { get; init; }

    public required string NameAsWritten { get; init; }

    /// <summary>1-based position in the author list; null if the source does not state it.</summary>
    public int? Position { get; init; }

    public List<AuthorshipAffiliation> Affiliations { get; } = [];
}

/// <summary>An affiliation that the source states for one author on one paper.</summary>
public sealed class AuthorshipAffiliation
{
    public int PaperKey { get; init; }

    public int AuthorshipOrdinal { get; init; }

    public int Ordinal { get; init; }

    public int AffiliationKey { get; init; }

    public Affiliation? Affiliation { get; init; }

    public required string NameAsWritten { get; init; }
}

/// <summary>An author with a profile, and what the profile reports: figures that the catalogue cannot recompute.</summary>
public sealed class Researcher
{
    public int AuthorKey { get; init; }

    public Author? Author { get; init; }

    public int? FieldKey { get; set; }

    public Category? Field { get; set; }

    public int? HIndex { get; set; }

    public int? Papers { get; set; }

    public int? Citations { get; set; }

    public int? NoveltyPercent { get; set; }

    public int? AiScore { get; set; }

    public int SourceKey { get; set; }

    public Source? Source { get; set; }

    /// <summary>The date on which the profile was retrieved.</summary>
    public DateOnly Retrieved { get; set; }

    public long Revision { get; set; }
}
