using Catalogue.Records;

namespace Catalogue.Data.Model;

/// <summary>A work with title, abstract, publication date, subject classes, authors and affiliations.</summary>
public sealed class Paper
{
    public int Key { get; init; }

    /// <summary>The published id: a slug of the title, given once and never used for another paper.</summary>
    public required string Id { get; init; }

    public required string Title { get; set; }

    /// <summary>The title as it sorts: folded, without leading punctuation, compared by code point.</summary>
    public required string TitleSortKey { get; set; }

    /// <summary>What spellings of one title share; absent when the title has no letter and no digit.</summary>
    public long? TitleHash { get; set; }

    public string? Abstract { get; set; }

    /// <summary>The first day that the publication date may mean; absent when no date is known.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>How much of <see cref="Published"/> is known; absent exactly when the date is.</summary>
    public DatePrecision? PublishedPrecision { get; set; }

    /// <summary>The source left the year out and it was inferred from the date of retrieval.</summary>
    public bool PublishedYearInferred { get; set; }

    /// <summary>The year of <see cref="Published"/>, stored so that it can be filtered and counted by an index.</summary>
    public int? Year { get; set; }

    /// <summary>Days, growing with age, for the order newest first; papers without a date come last.</summary>
    public int NewestFirst { get; set; }

    /// <summary>Days, growing with time, for the order oldest first; papers without a date come last.</summary>
    public int OldestFirst { get; set; }

    public bool HasCode { get; set; }

    public string? CodeUrl { get; set; }

    /// <summary>The source's author list was cut (<c>et al.</c>): the listed authors are not all.</summary>
    public bool AuthorsTruncated { get; set; }

    public int? PrimaryCategoryKey { get; set; }

    public Category? PrimaryCategory { get; set; }

    /// <summary>The catalogue's revision that last changed this paper, or anything that is shown of it.</summary>
    public long Revision { get; set; }

    public List<CategoryEntry> Categories { get; } = [];

    public List<Authorship> Authorships { get; } = [];

    public List<AffiliationEntry> Affiliations { get; } = [];

    public List<Identifier> Identifiers { get; } = [];

    public List<Link> Links { get; } = [];

    public List<SourceEntry> Sources { get; } = [];
}
