namespace Catalogue.Records;

/// <summary>The content of one source: its origin, its papers and, for a profile page, the profile.</summary>
/// <param name="Kind">The kind of source.</param>
/// <param name="Name">The file name or the URL of the feed. Kind and name together identify a source.</param>
/// <param name="Retrieved">The date when it was retrieved.</param>
/// <param name="Profile">The data of the profile page; null if the source is not a profile page.</param>
/// <param name="Papers">Its papers.</param>
public sealed record SourceRecord(
    SourceKind Kind, string Name, DateOnly Retrieved, ProfileRecord? Profile, IEnumerable<PaperRecord> Papers);
