using System.Text.Json.Serialization;

namespace Catalogue.Records;

/// <summary>A paper.</summary>
public sealed record PaperItem
{
    /// <summary>Readable id: given once and never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Title as in the source; may contain LaTeX.</summary>
    public required string Title { get; init; }

    /// <summary>Abstract as plain text, as in the source; may contain LaTeX.</summary>
    public string? Abstract { get; init; }

    /// <summary>Date of publication, as precise as it is known: `2023`, `2023-03` or `2023-03-30`.</summary>
    public string? Published { get; init; }

    /// <summary>The source gives no year; it was inferred from the retrieval date.</summary>
    public required bool PublishedYearInferred { get; init; }

    /// <summary>Primary category.</summary>
    public PaperCategory? Category { get; init; }

    /// <summary>All categories, in the source's order.</summary>
    public required IReadOnlyList<PaperCategory> Categories { get; init; }

    /// <summary>Known authors in order; authors without a position come last.</summary>
    public required IReadOnlyList<PaperAuthor> Authors { get; init; }

    /// <summary>The source's author list is truncated (`et al.`).</summary>
    public required bool AuthorsTruncated { get; init; }

    /// <summary>Organisations of the paper and its authors. If a source says whose they are, the authors have `affiliations`, too.</summary>
    public required IReadOnlyList<PaperAffiliation> Affiliations { get; init; }

    /// <summary>Code is available, according to the source.</summary>
    public required bool HasCode { get; init; }

    /// <summary>Code repository, if the abstract of a paper with code names one.</summary>
    public string? CodeUrl { get; init; }

    /// <summary>URLs in the abstract.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Identifiers in other registries.</summary>
    public required IReadOnlyList<PaperIdentifier> Identifiers { get; init; }

    /// <summary>The records that the paper was made from.</summary>
    public required IReadOnlyList<PaperSource> Sources { get; init; }

    /// <summary>The matches of `q`; only with `highlight=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Highlights? Highlights { get; init; }
}

/// <summary>A category, usually of the arXiv taxonomy.</summary>
/// <param name="Code">Short code, for `category=`: `CL`. Outside computer science the full code: `stat.ML`.</param>
/// <param name="Id">Full code: `cs.CL`.</param>
/// <param name="Name">Name.</param>
public sealed record PaperCategory(string Code, string Id, string Name);

/// <summary>An author of a paper.</summary>
/// <param name="Id">Author id, for `author=` and `/authors/{id}`.</param>
/// <param name="Name">Name as written on this paper.</param>
/// <param name="Position">Position in the author list, from 1; null if it is not known.</param>
public sealed record PaperAuthor(string Id, string Name, int? Position)
{
    /// <summary>The author's organisations on this paper; only if a source says which.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PaperAffiliation>? Affiliations { get; init; }
}

/// <summary>An organisation of a paper.</summary>
/// <param name="Id">Affiliation id, for `affiliation=` and `/affiliations/{id}`.</param>
/// <param name="Name">Name.</param>
public sealed record PaperAffiliation(string Id, string Name);

/// <summary>An identifier of a paper.</summary>
/// <param name="Scheme">Registry: `doi`, `arxiv`, …</param>
/// <param name="Value">Identifier: a DOI in lower case, an arXiv id without version.</param>
public sealed record PaperIdentifier(string Scheme, string Value);

/// <summary>The source of a record.</summary>
/// <param name="Kind">Kind of source.</param>
/// <param name="Name">File name or feed URL.</param>
/// <param name="Retrieved">Retrieval date.</param>
/// <param name="Key">The record's key in its source.</param>
public sealed record PaperSource(SourceKind Kind, string Name, DateOnly Retrieved, string Key);
