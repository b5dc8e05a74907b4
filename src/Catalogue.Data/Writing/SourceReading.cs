using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>A source while it is read.</summary>
/// <param name="Kind">The kind of source.</param>
/// <param name="Name">The name of the file or the address of the feed. Kind and name together identify a source.</param>
/// <param name="Retrieved">When it was retrieved.</param>
/// <param name="Records">Its records, in order.</param>
public sealed record SourceReading(SourceKind Kind, string Name, DateOnly Retrieved, IEnumerable<ReadRecord> Records)
{
    /// <summary>Whether a later date also updates records that have not changed. Otherwise only changed records get the new date.</summary>
    public bool IsDated { get; init; } = true;

    /// <summary>Replace semantics: a field that is missing from a re-read record is cleared. If false, it keeps its value.</summary>
    public bool IsWhole { get; init; } = true;

    public static SourceReading Of(SourceRecord source)
    {
        var papers = source.Papers.Select(paper => new ReadPaper(paper));
        return new SourceReading(source.Kind, source.Name, source.Retrieved, source.Profile is null ? papers : papers.Append<ReadRecord>(new ReadProfile(source.Profile, 0)));
    }
}
