namespace Catalogue.Search.Analysis;

/// <summary>
/// The algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with its author's later points
/// of departure (<c>bli</c>, <c>logi</c>, and words under three letters left alone). As in SQLite's <c>porter</c> tokenizer,
/// a suffix needs something before it, and words over 64 letters are left alone.
/// </summary>
public static class PorterStemmer
{
    private const int Shortest = 3;
    private const int Longest = 64;

    /// <summary>The stem of a word of the letters a–z.</summary>
    public static string Stem(string word)
    {
        if (word.Length is < Shortest or > Longest)
            return word;

        word = WithoutPlural(word);
        word = WithoutPastOrGerund(word);
        if (word.EndsWith('y') && PorterMeasure.HasVowel(word.AsSpan(0, word.Length - 1)))
            word = $"{word[..^1]}i";
        word = PorterRules.Step2.Apply(word);
        word = PorterRules.Step3.Apply(word);
        word = PorterRules.Step4.Apply(word);
        return Tidied(word);
    }

    private static string WithoutPlural(string word) => word switch
    {
        [_, .., 's', 's', 'e', 's'] or [_, .., 'i', 'e', 's'] => word[..^2],
        [.., 's', 's'] => word,
        [.., 's'] => word[..^1],
        _ => word,
    };

    private static string WithoutPastOrGerund(string word)
    {
        if (word is [_, .., 'e', 'e', 'd'])
            return PorterMeasure.Of(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;

        var suffix = word switch
        {
            [_, .., 'e', 'd'] => 2,
            [_, .., 'i', 'n', 'g'] => 3,
            _ => 0,
        };
        return suffix > 0 && PorterMeasure.HasVowel(word.AsSpan(0, word.Length - suffix)) ? Mended(word[..^suffix]) : word;
    }

    private static string Mended(string stem) => stem switch
    {
        [_, .., 'a', 't'] or [_, .., 'b', 'l'] or [_, .., 'i', 'z'] => $"{stem}e",
        [.., not ('l' or 's' or 'z')] when PorterMeasure.EndsInDoubleConsonant(stem) => stem[..^1],
        _ when PorterMeasure.Of(stem) == 1 && PorterMeasure.EndsInShortSyllable(stem) => $"{stem}e",
        _ => stem,
    };

    private static string Tidied(string word)
    {
        if (word is [.., 'e'])
        {
            var stem = word.AsSpan(0, word.Length - 1);
            var measure = PorterMeasure.Of(stem);
            if (measure > 1 || measure == 1 && !PorterMeasure.EndsInShortSyllable(stem))
                word = word[..^1];
        }

        return word is [.., 'l', 'l'] && PorterMeasure.Of(word.AsSpan(0, word.Length - 1)) > 1 ? word[..^1] : word;
    }
}
