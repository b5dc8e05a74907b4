namespace Catalogue.Records;

/// <summary>What a source says of one paper, before it has an id: the input of every writer.</summary>
public sealed record PaperRecord
{
    /// <summary>The record's key within its source; the same record has the same key when it is read again.</summary>
    public required string RecordKey { get; init; }

    /// <summary>The 1-based line where the record begins, for messages.</summary>
    public int Line { get; init; }

    /// <summary>The paper's id in a catalogue of this kind, where the source gives it.</summary>
    public string? CatalogueId { get; init; }

    public required string Title { get; init; }

    public string? Abstract { get; init; }

    public PublicationDate? Published { get; init; }

    public bool PublishedYearInferred { get; init; }

    /// <summary>Subject classes as written; the first is the primary one when <see cref="HasPrimaryCategory"/>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public bool HasPrimaryCategory { get; init; } = true;

    /// <summary>Authors in the source's order.</summary>
    public IReadOnlyList<AuthorRecord> Authors { get; init; } = [];

    public bool AuthorsTruncated { get; init; }

    /// <summary>Affiliations of the paper itself, as written.</summary>
    public IReadOnlyList<string> Affiliations { get; init; } = [];

    /// <summary>Whether code is available; absent when the source does not say.</summary>
    public bool? HasCode { get; init; }

    public string? CodeUrl { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    public IReadOnlyList<IdentifierRecord> Identifiers { get; init; } = [];

    /// <summary>What else the source says and the catalogue has no place for, as written: kept with the record.</summary>
    public IReadOnlyList<OtherField> Other { get; init; } = [];
}

/// <summary>A field that the catalogue has no place for.</summary>
/// <param name="Name">The field, as the source names it.</param>
/// <param name="Value">Its value, as written.</param>
public sealed record OtherField(string Name, string Value);

/// <summary>An author as a source names them.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Position">1-based place in the author list, or none when the source only says that the person is an author.</param>
public sealed record AuthorRecord(string Name, int? Position)
{
    /// <summary>Affiliations that the source states of this author of this paper, as written.</summary>
    public IReadOnlyList<string> Affiliations { get; init; } = [];
}

/// <summary>A name in a registry, already normalised (a DOI in lower case, an arXiv number without version).</summary>
public sealed record IdentifierRecord(string Scheme, string Value);
