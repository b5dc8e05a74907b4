namespace Catalogue.Data.Suggestions;

/// <summary>What somebody may have meant who typed a word.</summary>
internal static class Typos
{
    /// <summary>Shorter words are taken as they are typed: nearly everything is one letter away from them.</summary>
    public const int ShortestWord = 4;

    /// <summary>The words that are one letter away: added, left out or replaced, or two neighbours exchanged.</summary>
    /// <param name="word">As typed.</param>
    /// <param name="lettersAfter">The letters that may come after a beginning.</param>
    public static IEnumerable<string> Of(string word, Func<string, IEnumerable<string>> lettersAfter)
    {
        string[] letters = [.. word.EnumerateRunes().Select(rune => rune.ToString())];
        return letters.Length < ShortestWord ? [] : Variants(letters, lettersAfter).Where(variant => variant != word).Distinct();
    }

    private static IEnumerable<string> Variants(string[] word, Func<string, IEnumerable<string>> lettersAfter)
    {
        // A letter more at the end is no typo of a beginning.
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
