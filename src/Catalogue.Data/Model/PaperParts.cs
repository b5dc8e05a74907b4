namespace Catalogue.Data.Model;

/// <summary>A subject class of a paper; the primary one is also named by <see cref="Paper.PrimaryCategory"/>.</summary>
public sealed class CategoryEntry
{
    public int PaperKey { get; init; }

    public int Ordinal { get; init; }

    public int CategoryKey { get; init; }

    public Category? Category { get; init; }
}

/// <summary>An affiliation of a paper, stated for the paper itself or for one of its authorships.</summary>
public sealed class AffiliationEntry
{
    public int PaperKey { get; init; }

    public int Ordinal { get; init; }

    public int AffiliationKey { get; init; }

    public Affiliation? Affiliation { get; init; }

    /// <summary>The affiliation as the source writes it.</summary>
    public required string NameAsWritten { get; init; }

    /// <summary>True if it is stated for the paper itself; false if only for an authorship, see <see cref="AuthorshipAffiliation"/>.</summary>
    public bool IsOfPaper { get; init; }
}

/// <summary>An identifier in a registry: a DOI, an arXiv number, or any other scheme.</summary>
public sealed class Identifier
{
    public int PaperKey { get; init; }

    /// <summary>The registry, in lower case: <c>doi</c>, <c>arxiv</c>, …</summary>
    public required string Scheme { get; init; }

    /// <summary>The normalised value: a DOI in lower case, an arXiv number without version.</summary>
    public required string Value { get; init; }
}

/// <summary>A URL that a record of the paper mentions.</summary>
public sealed class Link
{
    public int PaperKey { get; init; }

    public int Ordinal { get; init; }

    public required string Url { get; init; }
}

/// <summary>A record that the paper was merged from.</summary>
public sealed class SourceEntry
{
    public int PaperKey { get; init; }

    public int SourceKey { get; init; }

    public Source? Source { get; init; }

    /// <summary>The record's own key within its source.</summary>
    public required string RecordKey { get; init; }

    /// <summary>When the source was last retrieved with this record in it.</summary>
    public DateOnly Retrieved { get; set; }

    /// <summary>True if the record belonged to a paper that was merged into this one. It contributes only identifiers to this paper.</summary>
    public bool IsMerged { get; set; }

    /// <summary>A digest of the record as last read. A record with the same digest has not changed.</summary>
    public required string RecordDigest { get; set; }

    /// <summary>The revision of the catalogue that last stored the record.</summary>
    public long Revision { get; set; }

    /// <summary>The records of a paper in order of precedence: the newest first, and those of merged papers last.</summary>
    public static IOrderedEnumerable<SourceEntry> InOrder(IEnumerable<SourceEntry> parts) => parts
        .OrderBy(part => part.IsMerged).ThenByDescending(part => part.Retrieved).ThenByDescending(part => part.Revision)
        .ThenByDescending(part => part.SourceKey).ThenBy(part => part.RecordKey, StringComparer.Ordinal);
}

/// <summary>The full content of a record as read, including values that another record overrides and fields that the catalogue does not use.</summary>
public sealed class RecordContent
{
    public int PaperKey { get; init; }

    public int SourceKey { get; init; }

    public required string RecordKey { get; init; }

    /// <summary>A <see cref="Records.PaperRecord"/>, written by <see cref="Records.RecordJson"/>.</summary>
    public required byte[] Json { get; set; }
}

/// <summary>The precomputed JSON of a paper, in UTF-8, as every response shows it.</summary>
public sealed class PaperDocument
{
    public int PaperKey { get; init; }

    public required byte[] Json { get; set; }
}

/// <summary>
/// The values by which a paper is filtered, sorted and counted, in a few bytes. The columns in memory are built from these rows, and
/// updated from the rows of newer revisions. The row of a deleted paper stays, without facts.
/// </summary>
public sealed class PaperFacts
{
    public int PaperKey { get; init; }

    /// <summary>The revision of the catalogue that last changed the facts.</summary>
    public long Revision { get; set; }

    /// <summary>The facts, encoded by <see cref="Columns.ColumnRecordCodec"/>; null if the paper was deleted.</summary>
    public byte[]? Facts { get; set; }
}
