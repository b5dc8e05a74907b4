namespace Catalogue.Formats.BibTex;

/// <summary>A token of an entry.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text, without delimiters.</param>
internal readonly record struct BibTexToken(BibTexTokenKind Kind, string Text);

internal enum BibTexTokenKind
{
    /// <summary>A name, a number, an abbreviation, or any other undelimited text.</summary>
    Word,

    /// <summary>A text in braces or quotation marks.</summary>
    Text,

    /// <summary>A text whose brace or quotation mark is not closed.</summary>
    Unclosed,

    Equals,
    Comma,
    Hash,
}
