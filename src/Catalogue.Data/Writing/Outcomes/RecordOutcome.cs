using Catalogue.Data.Imports;

namespace Catalogue.Data.Writing.Outcomes;

/// <summary>What became of a record.</summary>
public enum OutcomeKind
{
    /// <summary>It made a paper.</summary>
    Created,

    /// <summary>It says something else than before, and so does its paper.</summary>
    Updated,

    /// <summary>It says what it said before, or its paper was deleted.</summary>
    Unchanged,

    /// <summary>It is one more record of a paper that another source had brought.</summary>
    Merged,

    /// <summary>Nothing was made of it.</summary>
    Rejected,
}

/// <summary>What became of a record of a source.</summary>
/// <param name="Line">The 1-based line where the record begins; 0 when the source has no lines.</param>
/// <param name="Key">The record's key within its source; absent when it could not be read.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record RecordOutcome(int Line, string? Key, OutcomeKind Outcome)
{
    /// <summary>The id of its paper.</summary>
    public string? Paper { get; init; }

    /// <summary>The title that it gives.</summary>
    public string? Title { get; init; }

    /// <summary>The field that the reason is about, as the file names it.</summary>
    public string? Field { get; init; }

    /// <summary>Why it was rejected, or left alone, or what it was recognised by.</summary>
    public string? Reason { get; init; }

    /// <summary>What the paper says otherwise than before.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Papers that may be the same, and were left alone.</summary>
    public IReadOnlyList<OutcomeCandidate> Candidates { get; init; } = [];

    /// <summary>Fields of the record that were not understood.</summary>
    public IReadOnlyList<FieldNote> Notes { get; init; } = [];
}

/// <summary>A field of a paper that a write changed.</summary>
/// <param name="Field">The field, as in the JSON of a paper.</param>
/// <param name="Before">What it was; absent when there was nothing.</param>
/// <param name="After">What it is now.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A paper that may be the same as a record's.</summary>
/// <param name="Paper">Its id.</param>
/// <param name="Evidence">What speaks for it, and against it.</param>
public sealed record OutcomeCandidate(string Paper, IReadOnlyList<string> Evidence);
