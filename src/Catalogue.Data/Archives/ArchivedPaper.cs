using System.Text.Json;

namespace Catalogue.Data.Archives;

/// <summary>A paper with all of its parts, each in order.</summary>
public sealed record ArchivedPaper : ArchiveRecord
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Abstract { get; init; }

    /// <summary>As far as it is known: <c>2023</c>, <c>2023-03</c> or <c>2023-03-30</c>.</summary>
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

    /// <summary>The records that it was made from.</summary>
    public required IReadOnlyList<ArchivedPaperSource> Sources { get; init; }

    public required long Revision { get; init; }
}

/// <summary>An author of a paper.</summary>
/// <param name="Id">The author's id.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Position">1-based place in the list; absent when the source only says that the person is an author.</param>
/// <param name="Affiliations">The organisations that the source states of this author of this paper.</param>
public sealed record ArchivedAuthorship(string Id, string Name, int? Position, IReadOnlyList<ArchivedAuthorAffiliation> Affiliations);

/// <summary>An organisation of an author of a paper.</summary>
/// <param name="Id">The affiliation's id.</param>
/// <param name="Name">Its name as written.</param>
public sealed record ArchivedAuthorAffiliation(string Id, string Name);

/// <summary>An organisation of a paper.</summary>
/// <param name="Id">The affiliation's id.</param>
/// <param name="Name">Its name as written.</param>
/// <param name="IsOfPaper">Stated of the paper itself; otherwise only of an author.</param>
public sealed record ArchivedPaperAffiliation(string Id, string Name, bool IsOfPaper);

/// <summary>A name of the paper in a registry.</summary>
public sealed record ArchivedIdentifier(string Scheme, string Value);

/// <summary>A record that the paper was made from.</summary>
/// <param name="Key">The record's key within the source.</param>
/// <param name="Retrieved">When the source was last retrieved with this record in it.</param>
/// <param name="IsMerged">It came with a paper that was merged into this one.</param>
/// <param name="Digest">The same as long as the record says the same.</param>
/// <param name="Revision">The catalogue's revision that brought what it says.</param>
/// <param name="Record">What it says; absent when only the paper tells.</param>
public sealed record ArchivedPaperSource(
    ArchivedSource Source, string Key, DateOnly Retrieved, bool IsMerged, string Digest, long Revision, JsonElement? Record);
