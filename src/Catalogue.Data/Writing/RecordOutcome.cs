using Catalogue.Formats.Reading;

namespace Catalogue.Data.Writing;

/// <summary>What was done with a record.</summary>
public enum OutcomeKind
{
    /// <summary>A paper was created from it.</summary>
    Created,

    /// <summary>It has changed, and its paper was updated.</summary>
    Updated,

    /// <summary>It has not changed, or its paper was deleted from the catalogue.</summary>
    Unchanged,

    /// <summary>It was merged into a paper that came from another source.</summary>
    Merged,

    /// <summary>It is invalid and was not imported.</summary>
    Rejected,
}

/// <summary>The outcome of a record of a source.</summary>
/// <param name="Line">The 1-based line where the record begins; 0 when the source has no lines.</param>
/// <param name="Key">The record's key within its source; absent when it could not be read.</param>
/// <param name="Outcome">What was done with it.</param>
public sealed record RecordOutcome(int Line, string? Key, OutcomeKind Outcome)
{
    /// <summary>The id of its paper.</summary>
    public string? Paper { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The field that the reason is about, as the file names it.</summary>
    public string? Field { get; init; }

    /// <summary>Why it was rejected, left unchanged or merged.</summary>
    public string? Reason { get; init; }

    /// <summary>What changed in the paper.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Possible duplicates, which were left unchanged.</summary>
    public IReadOnlyList<OutcomeCandidate> Candidates { get; init; } = [];

    /// <summary>Remarks about fields that could not be used as they stand.</summary>
    public IReadOnlyList<FieldNote> Notes { get; init; } = [];
}

/// <summary>A changed field of a paper.</summary>
/// <param name="Field">The field, as in the JSON of a paper.</param>
/// <param name="Before">The value before; null if there was none.</param>
/// <param name="After">The value now; null if there is none.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A possible duplicate of a record's paper.</summary>
/// <param name="Paper">Its id.</param>
/// <param name="Evidence">What the two have in common, and what differs.</param>
public sealed record OutcomeCandidate(string Paper, IReadOnlyList<string> Evidence);
