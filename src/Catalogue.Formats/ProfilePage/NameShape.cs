using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Distinguishes names from sentences: a name has few words, and each has a capital, is in a script without capitals, or is a particle.</summary>
internal static partial class NameShape
{
    private const int MostWords = 8;
    private const int MostWordsWithoutCapitals = 3;
    private const int Longest = 100;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("?!;:\"“”„«»$\\=<>{}[]_%#@/|+*^~…");

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "af", "al", "ap", "av", "ben", "bin", "bint", "da", "dal", "dalla", "das", "de", "degli", "dei", "del", "dela", "della",
        "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "i", "la", "las", "le", "les", "lo", "los", "op", "ten", "ter",
        "'t", "’t", "ul", "ur", "van", "vom", "von", "vd", "y", "zu", "zum", "zur",
    };

    /// <summary>True if the text is a name even without other evidence.</summary>
    public static bool IsName(string text)
    {
        var words = Words(text);
        return CouldBeText(text, words) && !text.Any(char.IsAsciiDigit)
            && words.All(word => HasCapital(word) || Particles.Contains(word)) && words.Any(HasCapital);
    }

    /// <summary>True if the text can be a name where "et al." or affiliations show that names are expected.</summary>
    public static bool CouldBeName(string text)
    {
        var words = Words(text);
        return CouldBeText(text, words) && (words.Any(HasCapital) || words.Length <= MostWordsWithoutCapitals);
    }

    /// <summary>True if a whole line is one name.</summary>
    public static bool IsSingleName(string line) => NameList.Split(line) is [var name] && CouldBeName(name);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool CouldBeText(string text, string[] words) =>
        text.Length is > 0 and <= Longest && words.Length <= MostWords && text.Any(char.IsLetter)
        && !text.AsSpan().ContainsAny(NotInNames) && !text.Contains(" · ", StringComparison.Ordinal)
        && !words.Any(word => EndOfSentence().IsMatch(word));

    private static bool HasCapital(string word) => word.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter);

    // An initial or an abbreviation ("J.-P.", "Jr.", "Chr.") has at most three letters before its dot.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]{4,}[)'’]?\.$")]
    private static partial Regex EndOfSentence();
}
