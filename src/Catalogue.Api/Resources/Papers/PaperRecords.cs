using Catalogue.Records;

namespace Catalogue.Api.Resources.Papers;

/// <summary>The records of a paper. Where they disagree, the first one counts.</summary>
/// <param name="Id">Paper id.</param>
/// <param name="Records">Records, newest first. Those of papers merged into this one come last.</param>
public sealed record PaperRecords(string Id, IReadOnlyList<SourceRecordItem> Records);

/// <summary>A record of a source.</summary>
/// <param name="Kind">Kind of source.</param>
/// <param name="Name">File name or feed URL.</param>
/// <param name="Retrieved">Retrieval date.</param>
/// <param name="Key">The record's key in its source.</param>
/// <param name="Revision">Revision of the catalogue in which the content last changed.</param>
/// <param name="IsMerged">The record belonged to a paper that was merged into this one; only its identifiers count.</param>
/// <param name="Says">Content of the record; null for records imported by an early version, which did not store the content.</param>
public sealed record SourceRecordItem(SourceKind Kind, string Name, DateOnly Retrieved, string Key, long Revision, bool IsMerged, RecordItem? Says);

/// <summary>Content of a record, as written: names and categories are the source's own. Null or an empty list means that it says nothing.</summary>
public sealed record RecordItem
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Abstract as plain text.</summary>
    public required string? Abstract { get; init; }

    /// <summary>Date of publication, as precise as the record has it: `2023`, `2023-03` or `2023-03-30`.</summary>
    public required string? Published { get; init; }

    /// <summary>The record gives no year; it was inferred from the retrieval date.</summary>
    public required bool PublishedYearInferred { get; init; }

    /// <summary>Categories.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The first category is the primary one.</summary>
    public required bool HasPrimaryCategory { get; init; }

    /// <summary>Authors, in the record's order.</summary>
    public required IReadOnlyList<RecordAuthor> Authors { get; init; }

    /// <summary>The author list is truncated (`et al.`).</summary>
    public required bool AuthorsTruncated { get; init; }

    /// <summary>Organisations, if the record does not say whose they are.</summary>
    public required IReadOnlyList<string> Affiliations { get; init; }

    /// <summary>Code is available.</summary>
    public required bool? HasCode { get; init; }

    /// <summary>Code repository.</summary>
    public required string? CodeUrl { get; init; }

    /// <summary>URLs in the record.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Identifiers, including those that belong to another paper.</summary>
    public required IReadOnlyList<PaperIdentifier> Identifiers { get; init; }

    /// <summary>Fields that papers do not have, as written.</summary>
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

/// <summary>An author, as a record names them.</summary>
/// <param name="Name">Name.</param>
/// <param name="Position">Position in the author list, from 1; null if it is not known.</param>
/// <param name="Affiliations">The author's organisations.</param>
public sealed record RecordAuthor(string Name, int? Position, IReadOnlyList<string> Affiliations);

/// <summary>A field of the record that papers have no property for.</summary>
/// <param name="Name">Name of the field in the source.</param>
/// <param name="Value">Value.</param>
public sealed record RecordField(string Name, string Value);
