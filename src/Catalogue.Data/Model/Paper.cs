using Catalogue.Records;

namespace Catalogue.Data.Model;

/// <summary>A work with title, abstract, publication date, subject classes, authors and affiliations.</summary>
public sealed class Paper
{
    public int Key { get; init; }

    /// <summary>The published id: a slug of the title. It never changes and is never reused for another paper.</summary>
    public required string Id { get; init; }

    public required string Title { get; set; }

    /// <summary>The sort key of the title: folded, without leading punctuation, compared by code point.</summary>
    public required string TitleSortKey { get; set; }

    /// <summary>A hash that all spellings of one title share; null if the title has no letter and no digit.</summary>
    public long? TitleHash { get; set; }

    public string? Abstract { get; set; }

    /// <summary>The first day of the publication date, which may be a year or a month; null if no date is known.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>The precision of <see cref="Published"/>; null if and only if the date is null.</summary>
    public DatePrecision? PublishedPrecision { get; set; }

    /// <summary>True if the source omits the year and it was inferred from the date of retrieval.</summary>
    public bool PublishedYearInferred { get; set; }

    /// <summary>The year of <see cref="Published"/>; null if no date is known.</summary>
    public int? Year { get; set; }

    /// <summary>The sort key for newest first: the negated day number, or <see cref="int.MaxValue"/> without a date.</summary>
    public int NewestFirst { get; set; }

    /// <summary>The sort key for oldest first: the day number, or <see cref="int.MaxValue"/> without a date.</summary>
    public int OldestFirst { get; set; }

    public bool HasCode { get; set; }

    public string? CodeUrl { get; set; }

    /// <summary>True if the author list is incomplete, because a source truncates it (<c>et al.</c>).</summary>
    public bool AuthorsTruncated { get; set; }

    public int? PrimaryCategoryKey { get; set; }

    public Category? PrimaryCategory { get; set; }

    /// <summary>The revision of the catalogue that last changed this paper, or a name that its document shows.</summary>
    public long Revision { get; set; }

    public List<CategoryEntry> Categories { get; } = [];

    public List<Authorship> Authorships { get; } = [];

    public List<AffiliationEntry> Affiliations { get; } = [];

    public List<Identifier> Identifiers { get; } = [];

    public List<Link> Links { get; } = [];

    public List<SourceEntry> Sources { get; } = [];
}
