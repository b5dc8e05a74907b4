using System.Text.Json;

namespace Catalogue.Data.Archives;

/// <summary>A paper with all of its parts, each in order.</summary>
public sealed record ArchivedPaper : ArchiveRecord
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Abstract { get; init; }

    /// <summary>The publication date with its known precision: <c>2023</c>, <c>2023-03</c> or <c>2023-03-30</c>. Null if unknown.</summary>
    public string? Published { get; init; }

    public required bool PublishedYearInferred { get; init; }

    /// <summary>The id of the primary subject class.</summary>
    public string? Category { get; init; }

    /// <summary>The ids of all subject classes.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    public required IReadOnlyList<ArchivedAuthorship> Authors { get; init; }

    public required bool AuthorsTruncated { get; init; }

    /// <summary>The organisations of the paper itself, and those of its authors.</summary>
    public required IReadOnlyList<ArchivedPaperAffiliation> Affiliations { get; init; }

    public required bool HasCode { get; init; }

    public string? CodeUrl { get; init; }

    public required IReadOnlyList<string> Links { get; init; }

    public required IReadOnlyList<ArchivedIdentifier> Identifiers { get; init; }

    /// <summary>The records that the paper was merged from.</summary>
    public required IReadOnlyList<ArchivedPaperSource> Sources { get; init; }

    public required long Revision { get; init; }
}

/// <summary>An author of a paper.</summary>
/// <param name="Id">The author's id.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Position">1-based position in the author list; null if the source does not state it.</param>
/// <param name="Affiliations">The affiliations that the source states for this author on this paper.</param>
public sealed record ArchivedAuthorship(string Id, string Name, int? Position, IReadOnlyList<ArchivedAuthorAffiliation> Affiliations);

/// <summary>An organisation of an author of a paper.</summary>
/// <param name="Id">The affiliation's id.</param>
/// <param name="Name">Its name as written.</param>
public sealed record ArchivedAuthorAffiliation(string Id, string Name);

/// <summary>An organisation of a paper.</summary>
/// <param name="Id">The affiliation's id.</param>
/// <param name="Name">Its name as written.</param>
/// <param name="IsOfPaper">True if the source states it for the paper itself; false if only for an author.</param>
public sealed record ArchivedPaperAffiliation(string Id, string Name, bool IsOfPaper);

/// <summary>An identifier of the paper in a registry, such as a DOI.</summary>
public sealed record ArchivedIdentifier(string Scheme, string Value);

/// <summary>A record that the paper was merged from.</summary>
/// <param name="Key">The record's key within the source.</param>
/// <param name="Retrieved">The date on which the source was last retrieved with this record in it.</param>
/// <param name="IsMerged">True if it belonged to a paper that was merged into this one.</param>
/// <param name="Digest">A digest of the content of the record.</param>
/// <param name="Revision">The revision of the catalogue that last stored the record.</param>
/// <param name="Record">The content of the record; null if it was not stored.</param>
public sealed record ArchivedPaperSource(
    ArchivedSource Source, string Key, DateOnly Retrieved, bool IsMerged, string Digest, long Revision, JsonElement? Record);
