namespace Catalogue.Formats.BibTex;

/// <summary>The text of an entry.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Type">What follows the <c>@</c>, in lower case.</param>
/// <param name="Body">What is between its delimiters, or all up to the next entry when it is not closed.</param>
internal sealed record EntryText(int Line, string Type, string Body)
{
    public bool IsClosed { get; init; } = true;

    /// <summary>
    /// Braces after a backslash do not count. To BibTeX they do; but some programs write them alone, and then the entry only ends like this.
    /// </summary>
    public bool HasTextBraces { get; init; }

    /// <summary>What is wrong, when this is no entry.</summary>
    public string? Fault { get; init; }
}
