namespace Catalogue.Data.Model;

/// <summary>A subject class of a paper; the primary one is also named by <see cref="Paper.PrimaryCategory"/>.</summary>
public sealed class CategoryEntry
{
    public int PaperKey { get; init; }

    public int Ordinal { get; init; }

    public int CategoryKey { get; init; }

    public Category? Category { get; init; }
}

/// <summary>An organisation of a paper, stated of the paper itself or of one of its authorships.</summary>
public sealed class AffiliationEntry
{
    public int PaperKey { get; init; }

    public int Ordinal { get; init; }

    public int AffiliationKey { get; init; }

    public Affiliation? Affiliation { get; init; }

    /// <summary>The affiliation as the source writes it.</summary>
    public required string NameAsWritten { get; init; }

    /// <summary>Stated of the paper itself; otherwise it is known only from <see cref="AuthorshipAffiliation"/>.</summary>
    public bool IsOfPaper { get; init; }
}

/// <summary>A name in some registry: a DOI, an arXiv number, any other scheme.</summary>
public sealed class Identifier
{
    public int PaperKey { get; init; }

    /// <summary>The registry, in lower case: <c>doi</c>, <c>arxiv</c>, …</summary>
    public required string Scheme { get; init; }

    /// <summary>The normalised value: a DOI in lower case, an arXiv number without version.</summary>
    public required string Value { get; init; }
}

/// <summary>An address that the paper's record mentions.</summary>
public sealed class Link
{
    public int PaperKey { get; init; }

    public int Ordinal { get; init; }

    public required string Url { get; init; }
}

/// <summary>A record that a paper was made from.</summary>
public sealed class SourceEntry
{
    public int PaperKey { get; init; }

    public int SourceKey { get; init; }

    public Source? Source { get; init; }

    /// <summary>The record's own key within its source.</summary>
    public required string RecordKey { get; init; }

    /// <summary>When the source was last retrieved with this record in it.</summary>
    public DateOnly Retrieved { get; set; }

    /// <summary>The record came with a paper that was merged into this one, which goes on to say what its own record says.</summary>
    public bool IsMerged { get; set; }

    /// <summary>A digest of the record as it was last read; the same digest means that nothing has changed there.</summary>
    public required string RecordDigest { get; set; }

    /// <summary>The catalogue's revision that brought what the record says.</summary>
    public long Revision { get; set; }

    /// <summary>A paper's records with those first that count where they disagree: the newest, and last those of papers merged into it.</summary>
    public static IOrderedEnumerable<SourceEntry> InOrder(IEnumerable<SourceEntry> parts) => parts
        .OrderBy(part => part.IsMerged).ThenByDescending(part => part.Retrieved).ThenByDescending(part => part.Revision)
        .ThenByDescending(part => part.SourceKey).ThenBy(part => part.RecordKey, StringComparer.Ordinal);
}

/// <summary>What a record says, as far as it has been read: also what another record says otherwise, or the catalogue has no place for.</summary>
public sealed class RecordContent
{
    public int PaperKey { get; init; }

    public int SourceKey { get; init; }

    public required string RecordKey { get; init; }

    /// <summary>A <see cref="Records.PaperRecord"/>, written by <see cref="Records.RecordJson"/>.</summary>
    public required byte[] Json { get; set; }
}

/// <summary>The paper as every answer shows it, kept ready: UTF-8 JSON.</summary>
public sealed class PaperDocument
{
    public int PaperKey { get; init; }

    public required byte[] Json { get; set; }
}

/// <summary>
/// What papers are selected and counted by, in a few bytes: what the columns in memory are made of, and the log that they
/// follow. The row of a paper that is gone stays, and says so.
/// </summary>
public sealed class PaperFacts
{
    public int PaperKey { get; init; }

    /// <summary>The catalogue's revision that last changed the facts.</summary>
    public long Revision { get; set; }

    /// <summary>The facts, written by <see cref="Columns.ColumnRecordCodec"/>; absent when the paper is gone.</summary>
    public byte[]? Facts { get; set; }
}
