using CsCheck;

namespace Catalogue;

/// <summary>Texts made of what breaks text handling: lone surrogates, marks, invisible and bidirectional characters, emoji.</summary>
internal static class AnyText
{
    private static readonly Gen<string> _piece = Gen.OneOf(
        Gen.OneOf("a", "B", "model", "models", "é", "e\u0301", "ß", "İ", "ǅ", "½", "⑴", "ŉ", "ﷺ"),
        Gen.OneOf("中", "か\u3099", "ｶﾞ", "ﾞ", "1\uFE0F\u20E3"),
        Gen.OneOf("'", "’", "-", "\"", "*", " ", " OR ", "OR", "_", ".", "\t", "\u3000", "\u00A0"),
        Gen.OneOf("\uD800", "\uDC00", "\0", "\u202E", "\u200F", "\u200B", "\u00AD", "\uFFFE", "\uFFFF"),
        Gen.OneOf("\uE000", "\uE001", "👩‍💻", "❤\uFE0F", "\u0301", "\u0903", "\u0345", "\u037A", "𝔄", "𠀀", "\U0001F1E6"),
        Gen.Char.Select(c => c.ToString()));

    public static Gen<string> Texts { get; } = _piece.Array[0, 16].Select(string.Concat);

    /// <summary>Every code point by itself, and every lone surrogate.</summary>
    public static IEnumerable<string> Characters() =>
        Enumerable.Range(0, 0x110000).Select(value =>
            value is >= 0xD800 and <= 0xDFFF ? ((char)value).ToString() : char.ConvertFromUtf32(value));
}
