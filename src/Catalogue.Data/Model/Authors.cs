namespace Catalogue.Data.Model;

/// <summary>A person, identified by the folded name.</summary>
public sealed class Author
{
    public int Key { get; init; }

    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The name without case and marks: two spellings with one folded name are one author.</summary>
    public required string FoldedName { get; init; }

    public required string NameSortKey { get; set; }

    public long Revision { get; set; }

    public Researcher? Researcher { get; set; }
}

/// <summary>Joins an author to a paper.</summary>
public sealed class Authorship
{
    public int PaperKey { get; init; }

    /// <summary>Keeps the source's order; unlike <see cref="Position"/> it is there for every authorship.</summary>
    public int Ordinal { get; init; }

    public int AuthorKey { get; init; }

    public Author? Author { get; init; }

    public required string NameAsWritten { get; init; }

    /// <summary>1-based place in the author list; absent when the source only says that the person is an author.</summary>
    public int? Position { get; init; }

    public List<AuthorshipAffiliation> Affiliations { get; } = [];
}

/// <summary>An organisation that the source states of one author of one paper.</summary>
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

    /// <summary>When the profile that the figures are from was retrieved.</summary>
    public DateOnly Retrieved { get; set; }

    public long Revision { get; set; }
}
