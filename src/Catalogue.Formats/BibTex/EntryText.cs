namespace Catalogue.Formats.BibTex;

/// <summary>The unparsed text of an entry.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Type">The word after the <c>@</c>, in lower case.</param>
/// <param name="Body">The text between its delimiters; if it is not closed, everything up to the next entry.</param>
internal sealed record EntryText(int Line, string Type, string Body)
{
    public bool IsClosed { get; init; } = true;

    /// <summary>
    /// True if braces after a backslash are text. BibTeX counts them, but some programs write them unbalanced; then the entry is closed
    /// only if they are not counted.
    /// </summary>
    public bool HasTextBraces { get; init; }

    /// <summary>What is wrong, if this is not an entry; otherwise null.</summary>
    public string? Fault { get; init; }
}
