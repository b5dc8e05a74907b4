using System.Text.Json.Serialization;
using Catalogue.Data.Model;

namespace Catalogue.Data.Documents;

/// <summary>A paper.</summary>
public sealed record PaperItem
{
    /// <summary>The paper's id: readable, given once, never used for another paper.</summary>
    public required string Id { get; init; }

    /// <summary>The title, exactly as the source has it; may hold LaTeX.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract as plain text, exactly as the source has it; may hold LaTeX. Null when there is none.</summary>
    public string? Abstract { get; init; }

    /// <summary>The date of publication as far as it is known: `2023`, `2023-03` or `2023-03-30`. Null when it is not.</summary>
    public string? Published { get; init; }

    /// <summary>The source left the year out, and it was inferred from the date of retrieval.</summary>
    public required bool PublishedYearInferred { get; init; }

    /// <summary>The primary subject class. Null when the source names none.</summary>
    public PaperCategory? Category { get; init; }

    /// <summary>All subject classes, in the source's order.</summary>
    public required IReadOnlyList<PaperCategory> Categories { get; init; }

    /// <summary>The known authors in order; those without position come last.</summary>
    public required IReadOnlyList<PaperAuthor> Authors { get; init; }

    /// <summary>The source's list of authors was cut (`et al.`): there are more than are known.</summary>
    public required bool AuthorsTruncated { get; init; }

    /// <summary>The organisations of the paper and of its authors; which author belongs to which is said at the author, where a source says it.</summary>
    public required IReadOnlyList<PaperAffiliation> Affiliations { get; init; }

    /// <summary>The source says that code is available.</summary>
    public required bool HasCode { get; init; }

    /// <summary>The code's repository, where the abstract of a paper with code names one.</summary>
    public string? CodeUrl { get; init; }

    /// <summary>The addresses in the abstract.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>The paper's names in other registries.</summary>
    public required IReadOnlyList<PaperIdentifier> Identifiers { get; init; }

    /// <summary>Where the record came from.</summary>
    public required IReadOnlyList<PaperSource> Sources { get; init; }

    /// <summary>Where the words of `q` are; only with `highlight=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Highlights? Highlights { get; init; }
}

/// <summary>A subject class.</summary>
/// <param name="Code">Its usual spelling: `CL`; in full outside computer science, `stat.ML`.</param>
/// <param name="Id">Its full spelling in arXiv's taxonomy, `cs.CL`.</param>
/// <param name="Name">Its name.</param>
public sealed record PaperCategory(string Code, string Id, string Name);

/// <summary>An author of a paper.</summary>
/// <param name="Id">The author's id, for `author=` and `/authors/{id}`.</param>
/// <param name="Name">The name as written on this paper.</param>
/// <param name="Position">1-based place in the list of authors; null when the source only says that the person is an author.</param>
public sealed record PaperAuthor(string Id, string Name, int? Position)
{
    /// <summary>The author's organisations on this paper, in the source's order; only where a source says which they are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PaperAffiliation>? Affiliations { get; init; }
}

/// <summary>An organisation of a paper.</summary>
/// <param name="Id">The affiliation's id, for `affiliation=` and `/affiliations/{id}`.</param>
/// <param name="Name">Its display name.</param>
public sealed record PaperAffiliation(string Id, string Name);

/// <summary>A name of the paper in a registry.</summary>
/// <param name="Scheme">The registry: `doi`, `arxiv`, …</param>
/// <param name="Value">The name there: a DOI in lower case, an arXiv number without version.</param>
public sealed record PaperIdentifier(string Scheme, string Value);

/// <summary>A record that the paper was made from.</summary>
/// <param name="Kind">What the source is.</param>
/// <param name="Name">The file's name or the feed's address.</param>
/// <param name="Retrieved">When the source was retrieved, `2026-11-22`.</param>
/// <param name="Key">The record's key within the source.</param>
public sealed record PaperSource(SourceKind Kind, string Name, DateOnly Retrieved, string Key);
