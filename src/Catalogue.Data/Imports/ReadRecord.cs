using Catalogue.Data.Records;

namespace Catalogue.Data.Imports;

/// <summary>What a reader makes of one place in a file.</summary>
/// <param name="Line">The 1-based line where the record begins.</param>
public abstract record ReadRecord(int Line);

/// <summary>A paper, as the file says it.</summary>
public sealed record ReadPaper(PaperRecord Paper) : ReadRecord(Paper.Line)
{
    /// <summary>What of the record was not understood, and what became of it.</summary>
    public IReadOnlyList<FieldNote> Notes { get; init; } = [];
}

/// <summary>What a profile page reports about its person.</summary>
public sealed record ReadProfile(ProfileRecord Profile, int Line) : ReadRecord(Line);

/// <summary>A record that gives no paper.</summary>
/// <param name="Line">Where the record begins, or where the trouble is when no record has begun.</param>
/// <param name="Key">The record's key, where it was read.</param>
/// <param name="Field">The field that is wrong, as the file names it.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record RejectedRecord(int Line, string? Key, string? Field, string Reason) : ReadRecord(Line);

/// <summary>A field of a record that was not understood as it stands.</summary>
/// <param name="Field">The field, as the file names it.</param>
/// <param name="Reason">What was not understood, and what is kept.</param>
public sealed record FieldNote(string Field, string Reason);
