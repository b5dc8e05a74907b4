using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Oracle;

/// <summary>Folding, words and orders of text, for the characters that our catalogues have.</summary>
public static partial class PlainText
{
    private const int SortedLength = 500;

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ß"] = "ss",
        ["æ"] = "ae",
        ["œ"] = "oe",
        ["ø"] = "o",
        ["ł"] = "l",
        ["đ"] = "d",
        ["ð"] = "d",
        ["þ"] = "th",
        ["ı"] = "i",
        ["ς"] = "σ",
        ["‘"] = "'",
        ["’"] = "'",
        ["‐"] = "-",
    };

    /// <summary>As SQLite and PostgreSQL's C collation compare: by the bytes of UTF-8.</summary>
    public static IComparer<string> ByCodePoint { get; } = Comparer<string>.Create(
        (left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    public static string Fold(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
            .Select(rune => Rune.ToLowerInvariant(rune).ToString())
            .Select(letter => Letters.GetValueOrDefault(letter, letter));
        return string.Join(' ', string.Concat(letters).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The folded text from its first letter or digit on. Of very long texts the start decides, and then the id.</summary>
    public static string SortKey(string text) => string.Concat(FromFirstLetter().Match(Fold(text)).Value.Take(SortedLength));

    public static string[] Words(string text) => [.. LettersAndDigits().Matches(Fold(text)).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{Nd}].*", RegexOptions.Singleline)]
    private static partial Regex FromFirstLetter();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex LettersAndDigits();
}
