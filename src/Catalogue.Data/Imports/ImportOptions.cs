using System.Text;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;

namespace Catalogue.Data.Imports;

/// <summary>How a file is imported.</summary>
/// <param name="Source">The name of the source. A record is recognised by this name and its own key.</param>
public sealed record ImportOptions(string Source)
{
    /// <summary>The format; null to detect it.</summary>
    public ImportFormat? Format { get; init; }

    /// <summary>The text encoding; null to detect it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>When the file was retrieved.</summary>
    public required DateOnly Retrieved { get; init; }

    /// <summary>True if <c>--retrieved</c> was given: unchanged records then get the new date, too.</summary>
    public bool IsDated { get; init; }

    /// <summary>Report the outcomes, but store nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The dry run that the file belongs to; null for a dry run of its own, or for a real import.</summary>
    public DryRun? Within { get; init; }

    /// <summary>Store the other records even if some are rejected.</summary>
    public bool KeepsGoing { get; init; }
}
