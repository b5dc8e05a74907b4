using Catalogue.Data.Documents;
using Catalogue.Data.Model;
using Catalogue.Data.Records;

namespace Catalogue.Api.Papers.Records;

/// <summary>What each source says of a paper. The paper says what they say together: where they disagree the first one counts, and what only one says is kept.</summary>
/// <param name="Id">The paper's id.</param>
/// <param name="Records">The paper's records, those that count first: the newest, and last those that came with papers merged into this one.</param>
public sealed record PaperRecords(string Id, IReadOnlyList<SourceRecordItem> Records);

/// <summary>A record of a source.</summary>
/// <param name="Kind">What the source is.</param>
/// <param name="Name">The file's name or the feed's address.</param>
/// <param name="Retrieved">When the source was retrieved, `2026-11-22`.</param>
/// <param name="Key">The record's key within the source.</param>
/// <param name="Revision">The catalogue's revision that brought what the record says.</param>
/// <param name="IsMerged">It came with a paper that was merged into this one; only its identifiers count.</param>
/// <param name="Says">What the record says; null of a record that was read before the catalogue kept them.</param>
public sealed record SourceRecordItem(SourceKind Kind, string Name, DateOnly Retrieved, string Key, long Revision, bool IsMerged, RecordItem? Says);

/// <summary>What a record says, as written: names and classes are not those of the catalogue, and an empty list or null is what it does not say.</summary>
public sealed record RecordItem
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract as plain text.</summary>
    public required string? Abstract { get; init; }

    /// <summary>The date of publication as far as the record says it: `2023`, `2023-03` or `2023-03-30`.</summary>
    public required string? Published { get; init; }

    /// <summary>The record left the year out, and it was inferred from the date of retrieval.</summary>
    public required bool PublishedYearInferred { get; init; }

    /// <summary>The subject classes.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The first of the subject classes is the primary one.</summary>
    public required bool HasPrimaryCategory { get; init; }

    /// <summary>The authors in the record's order.</summary>
    public required IReadOnlyList<RecordAuthor> Authors { get; init; }

    /// <summary>The record's list of authors was cut (`et al.`).</summary>
    public required bool AuthorsTruncated { get; init; }

    /// <summary>The organisations of which the record does not say whose they are.</summary>
    public required IReadOnlyList<string> Affiliations { get; init; }

    /// <summary>Whether there is code.</summary>
    public required bool? HasCode { get; init; }

    /// <summary>The code's repository.</summary>
    public required string? CodeUrl { get; init; }

    /// <summary>The addresses that the record mentions.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>The names in registries that the record claims, also those that another paper has.</summary>
    public required IReadOnlyList<PaperIdentifier> Identifiers { get; init; }

    /// <summary>What else the record says and papers have no field for, as written.</summary>
    public required IReadOnlyList<RecordField> Other { get; init; }

    internal static RecordItem Of(PaperRecord record) => new()
    {
        Title = record.Title,
        Abstract = record.Abstract,
        Published = record.Published?.ToString(),
        PublishedYearInferred = record.PublishedYearInferred,
        Categories = record.Categories,
        HasPrimaryCategory = record.HasPrimaryCategory && record.Categories.Count > 0,
        Authors = [.. record.Authors.Select(author => new RecordAuthor(author.Name, author.Position, author.Affiliations))],
        AuthorsTruncated = record.AuthorsTruncated,
        Affiliations = record.Affiliations,
        HasCode = record.HasCode,
        CodeUrl = record.CodeUrl,
        Links = record.Links,
        Identifiers = [.. record.Identifiers.Select(known => new PaperIdentifier(known.Scheme, known.Value))],
        Other = [.. record.Other.Select(field => new RecordField(field.Name, field.Value))],
    };
}

/// <summary>An author as a record names them.</summary>
/// <param name="Name">The name.</param>
/// <param name="Position">1-based place in the list of authors; null when the record only says that the person is an author.</param>
/// <param name="Affiliations">The author's organisations.</param>
public sealed record RecordAuthor(string Name, int? Position, IReadOnlyList<string> Affiliations);

/// <summary>A field of a record.</summary>
/// <param name="Name">The field, as the source names it.</param>
/// <param name="Value">Its value.</param>
public sealed record RecordField(string Name, string Value);
