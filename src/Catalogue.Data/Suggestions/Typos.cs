namespace Catalogue.Data.Suggestions;

/// <summary>Generates the spellings that are one typo away from a word.</summary>
internal static class Typos
{
    /// <summary>
    /// Minimum length in letters for typos. Shorter words must be typed exactly, because nearly everything is one letter away from them.
    /// </summary>
    public const int ShortestWord = 4;

    /// <summary>
    /// All words that are one edit away: a letter inserted, deleted or replaced, or two adjacent letters exchanged. Empty for short words.
    /// </summary>
    /// <param name="word">As typed.</param>
    /// <param name="lettersAfter">Returns the letters that follow a prefix in the indexed words.</param>
    public static IEnumerable<string> Of(string word, Func<string, IEnumerable<string>> lettersAfter)
    {
        string[] letters = [.. word.EnumerateRunes().Select(rune => rune.ToString())];
        return letters.Length < ShortestWord ? [] : Variants(letters, lettersAfter).Where(variant => variant != word).Distinct();
    }

    private static IEnumerable<string> Variants(string[] word, Func<string, IEnumerable<string>> lettersAfter)
    {
        // Not at the end: a wanted word is a prefix, so a letter appended to it finds nothing more.
        for (var at = 0; at < word.Length; at++)
        {
            var (before, after, rest) = (string.Concat(word[..at]), string.Concat(word[at..]), string.Concat(word[(at + 1)..]));
            yield return before + rest;
            foreach (var letter in lettersAfter(before))
            {
                yield return before + letter + after;
                yield return before + letter + rest;
            }

            if (at + 1 < word.Length)
                yield return before + word[at + 1] + word[at] + string.Concat(word[(at + 2)..]);
        }
    }
}
