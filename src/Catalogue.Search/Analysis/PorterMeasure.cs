namespace Catalogue.Search.Analysis;

/// <summary>What the conditions of Porter's rules ask of a stem.</summary>
internal static class PorterMeasure
{
    /// <summary>Porter's m: how often a vowel is followed by a consonant.</summary>
    public static int Of(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        var vowelBefore = false;
        for (var i = 0; i < stem.Length; i++)
        {
            var vowel = IsVowel(stem[i], i > 0 && !vowelBefore);
            if (vowelBefore && !vowel)
                measure++;
            vowelBefore = vowel;
        }

        return measure;
    }

    public static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            // A y after a vowel is none, but then the vowel has been seen.
            if (IsVowel(stem[i], afterConsonant: i > 0))
                return true;
        }

        return false;
    }

    public static bool EndsInDoubleConsonant(ReadOnlySpan<char> stem) =>
        stem is [.., var before, var last] && before == last && !IsVowel(last, afterConsonant: false);

    /// <summary>Consonant, vowel, consonant, the last of them not w, x or y.</summary>
    public static bool EndsInShortSyllable(ReadOnlySpan<char> stem)
    {
        if (stem is not [.., not ('w' or 'x' or 'y')])
            return false;

        var (third, second, first) = (true, true, true);
        for (var i = 0; i < stem.Length; i++)
        {
            (third, second, first) = (second, first, IsVowel(stem[i], i > 0 && !first));
        }

        return stem.Length > 2 && !third && second && !first;
    }

    private static bool IsVowel(char letter, bool afterConsonant) =>
        letter is 'a' or 'e' or 'i' or 'o' or 'u' || letter == 'y' && afterConsonant;
}
