using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Splits names that are separated by commas and <c>and</c>, where names may also contain commas.</summary>
internal static partial class LooseNames
{
    /// <param name="text">The text on one line, with single spaces.</param>
    /// <returns>The names; null if the text can be split in more than one way.</returns>
    public static List<string>? Read(string text)
    {
        var pieces = And().Split(text).Select(piece => piece.Trim(' ', ',')).Where(piece => piece.Length > 0).ToList();
        var parts = pieces.SelectMany(piece => piece.Split(',', StringSplitOptions.TrimEntries)).ToList();
        return parts.Count == pieces.Count ? Uninverted(pieces)
            : Pairs(parts) is { } pairs ? pairs
            : pieces.Count > 1 && pieces.TrueForAll(IsInverted) ? Straight(pieces)
            : pieces.TrueForAll(piece => !piece.Contains(',', StringComparison.Ordinal) || IsInvertedSurely(piece)) ? Straight(pieces)
            : parts.TrueForAll(IsFullName) ? parts
            : null;
    }

    /// <summary>True if a text is a single name that seems to have the family name first.</summary>
    public static bool IsOneInverted(string text) => IsInvertedSurely(text) && !InvertedName.IsWithInitials(text) && !And().IsMatch(text);

    /// <summary>Null if a single word occurs next to full names: it may be the end of an organisation's name.</summary>
    private static List<string>? Uninverted(List<string> pieces) =>
        pieces.Count < 2 || pieces.TrueForAll(IsFullName) || !pieces.Exists(IsFullName) ? Straight(pieces) : null;

    /// <summary><c>Curie, M., Curie, P.</c></summary>
    private static List<string>? Pairs(List<string> parts)
    {
        var pairs = parts.Chunk(2).ToList();
        return pairs.TrueForAll(pair => pair is [var family, var given] && InvertedName.IsInitials(given) && !InvertedName.IsInitials(family))
            ? [.. pairs.Select(pair => PersonName.Join(pair[1], null, pair[0], null))]
            : null;
    }

    private static List<string>? Straight(IEnumerable<string> pieces)
    {
        var names = pieces.Select(InvertedName.Straight).ToList();
        return names.Contains(null) ? null : [.. names.OfType<string>()];
    }

    private static bool IsInverted(string piece) => piece.Split(',') is { Length: 2 };

    /// <summary>True if the text before the only comma is a single word, optionally after lower-case words (<c>van der Waals, Johannes</c>).</summary>
    private static bool IsInvertedSurely(string piece) => OneWordFirst().IsMatch(piece);

    private static bool IsFullName(string name) => name.Contains(' ', StringComparison.Ordinal) && !InvertedName.IsInitials(name);

    [GeneratedRegex(@",? (?:and|&) ")]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:\p{Ll}[\p{L}'’]{0,9} ){0,3}[^ ,]+ ?, ?[^, ][^,]*$")]
    private static partial Regex OneWordFirst();
}
