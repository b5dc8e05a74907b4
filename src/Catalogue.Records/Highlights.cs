namespace Catalogue.Records;

/// <summary>Texts split into segments that say where `q` matches. Joined, they are the original text.</summary>
/// <param name="Title">Title.</param>
/// <param name="Abstract">Abstract; empty if there is none.</param>
/// <param name="Authors">Names of the authors, one entry for each of `authors`.</param>
public sealed record Highlights(
    IReadOnlyList<HighlightSegment> Title, IReadOnlyList<HighlightSegment> Abstract, IReadOnlyList<IReadOnlyList<HighlightSegment>> Authors);

/// <summary>A segment of a text.</summary>
/// <param name="Text">Text of the segment.</param>
/// <param name="Match">The segment is a match.</param>
public sealed record HighlightSegment(string Text, bool Match);
