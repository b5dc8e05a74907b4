namespace Catalogue.Records;

/// <summary>Everything that one source says.</summary>
/// <param name="Kind">What the source is.</param>
/// <param name="Name">The file's name or the feed's address; with the kind, it tells sources apart.</param>
/// <param name="Retrieved">When it was retrieved.</param>
/// <param name="Profile">What it reports about its person, if it is a profile.</param>
/// <param name="Papers">Its papers.</param>
public sealed record SourceRecord(
    SourceKind Kind, string Name, DateOnly Retrieved, ProfileRecord? Profile, IEnumerable<PaperRecord> Papers);
