using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Formats.Reading;

/// <summary>The result of reading one record of a file.</summary>
/// <param name="Line">The 1-based line where the record begins.</param>
public abstract record ReadRecord(int Line);

/// <summary>A paper, as the file states it.</summary>
public sealed record ReadPaper(PaperRecord Paper) : ReadRecord(Paper.Line)
{
    /// <summary>Notes on fields that could not be used as they stand, and on how they are stored.</summary>
    public IReadOnlyList<FieldNote> Notes { get; init; } = [];
}

/// <summary>The profile of a person, as reported by a profile page.</summary>
public sealed record ReadProfile(ProfileRecord Profile, int Line) : ReadRecord(Line);

/// <summary>A record that cannot be imported.</summary>
/// <param name="Line">The line where the record begins, or where the error is if there is no record.</param>
/// <param name="Key">The record's key, if it could be read.</param>
/// <param name="Field">The field that is wrong, as the file names it.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record RejectedRecord(int Line, string? Key, string? Field, string Reason) : ReadRecord(Line);

/// <summary>A note on a field of an imported record that could not be used as it stands.</summary>
/// <param name="Field">The field, as the file names it.</param>
/// <param name="Reason">What is wrong with it, and what is stored instead.</param>
public sealed record FieldNote(string Field, string Reason)
{
    /// <summary>A note on a value that is stored verbatim.</summary>
    /// <param name="problem">What is wrong with the value, as the rest of a sentence: "is not a date".</param>
    internal static FieldNote Verbatim(string field, string value, string problem) => new(field, $"'{Excerpt.Of(value)}' {problem}; stored verbatim");
}
