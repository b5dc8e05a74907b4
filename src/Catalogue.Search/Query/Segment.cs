namespace Catalogue.Search.Query;

/// <summary>A segment of a highlighted text.</summary>
/// <param name="Text">The text of the segment, exactly as in the original.</param>
/// <param name="Match">Whether the segment matches the query.</param>
public readonly record struct Segment(string Text, bool Match);
