using System.Text;

namespace Catalogue.Data.Imports;

/// <summary>How a file is imported.</summary>
/// <param name="Source">What the source is called: records are found again by it and their keys.</param>
public sealed record ImportOptions(string Source)
{
    /// <summary>The format; told from the file when it is left out.</summary>
    public ImportFormat? Format { get; init; }

    /// <summary>The encoding of the text; told from the file when it is left out.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>When the file was retrieved.</summary>
    public required DateOnly Retrieved { get; init; }

    /// <summary>The date is the caller's own, so that it is news also of records that say nothing new.</summary>
    public bool IsDated { get; init; }

    /// <summary>Nothing is kept; the report is what it would be.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>A rejected record does not keep the others out.</summary>
    public bool KeepsGoing { get; init; }
}
