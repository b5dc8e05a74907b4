namespace Catalogue.Records;

/// <summary>A paper as one source describes it: the input of every writer. It need not have an id yet.</summary>
public sealed record PaperRecord
{
    /// <summary>The key of the record in its source. It is the same whenever the source is read.</summary>
    public required string RecordKey { get; init; }

    /// <summary>The 1-based line where the record begins, for messages.</summary>
    public int Line { get; init; }

    /// <summary>The paper's id if the source is a catalogue like this one; null otherwise.</summary>
    public string? CatalogueId { get; init; }

    public required string Title { get; init; }

    public string? Abstract { get; init; }

    public PublicationDate? Published { get; init; }

    public bool PublishedYearInferred { get; init; }

    /// <summary>Subject classes as written. If <see cref="HasPrimaryCategory"/>, the first one is the primary category.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public bool HasPrimaryCategory { get; init; } = true;

    /// <summary>Authors in the source's order.</summary>
    public IReadOnlyList<AuthorRecord> Authors { get; init; } = [];

    public bool AuthorsTruncated { get; init; }

    /// <summary>Affiliations of the paper itself, as written.</summary>
    public IReadOnlyList<string> Affiliations { get; init; } = [];

    /// <summary>Whether code is available; null if the source does not say.</summary>
    public bool? HasCode { get; init; }

    public string? CodeUrl { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    public IReadOnlyList<IdentifierRecord> Identifiers { get; init; } = [];

    /// <summary>Fields that the catalogue has no property for, as written. They are stored with the record.</summary>
    public IReadOnlyList<OtherField> Other { get; init; } = [];
}

/// <summary>A field that the catalogue has no property for.</summary>
/// <param name="Name">The name of the field in the source.</param>
/// <param name="Value">Its value, as written.</param>
public sealed record OtherField(string Name, string Value);

/// <summary>An author as a source describes them.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Position">1-based position in the author list; null if the source only says that the person is an author.</param>
public sealed record AuthorRecord(string Name, int? Position)
{
    /// <summary>Affiliations of this author of this paper, as written.</summary>
    public IReadOnlyList<string> Affiliations { get; init; } = [];
}

/// <summary>An identifier in a registry, already normalised (a DOI in lower case, an arXiv id without version).</summary>
public sealed record IdentifierRecord(string Scheme, string Value);
