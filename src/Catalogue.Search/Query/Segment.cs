namespace Catalogue.Search.Query;

/// <summary>A piece of a highlighted text.</summary>
/// <param name="Text">The piece, exactly as it is in the text.</param>
/// <param name="Match">It is what was searched for.</param>
public readonly record struct Segment(string Text, bool Match);
