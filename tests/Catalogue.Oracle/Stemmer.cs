namespace Catalogue.Oracle;

/// <summary>Porter's algorithm as he describes it: slow, and written apart from the one that is checked.</summary>
public static class Stemmer
{
    private static readonly (string, string)[] Second = Pairs(
        "ational-ate tional-tion enci-ence anci-ance izer-ize bli-ble alli-al entli-ent eli-e ousli-ous ization-ize ation-ate ator-ate alism-al " +
        "iveness-ive fulness-ful ousness-ous aliti-al iviti-ive biliti-ble logi-log");

    private static readonly (string, string)[] Third = Pairs("icate-ic ative- alize-al iciti-ic ical-ic ful- ness-");

    private static readonly (string, string)[] Fourth = Pairs(
        "al- ance- ence- er- ic- able- ible- ant- ement- ment- ent- ion- ou- ism- ate- iti- ous- ive- ize-");

    /// <summary>The stem of a folded word; words that are not all of a–z, or of one or two letters, have no endings.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower))
            return word;

        word = Tense(Plural(word));
        if (word.EndsWith('y') && HasVowel(word[..^1]))
            word = word[..^1] + "i";
        word = Replace(word, Second, (stem, _) => Measure(stem) > 0);
        word = Replace(word, Third, (stem, _) => Measure(stem) > 0);
        word = Replace(word, Fourth, (stem, ending) => Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't'));
        return WithoutE(word);
    }

    private static string Plural(string word) => word switch
    {
        [.., 's', 's', 'e', 's'] or [.., 'i', 'e', 's'] => word[..^2],
        [.., 's', 's'] => word,
        [.., 's'] => word[..^1],
        _ => word,
    };

    private static string Tense(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;

        var stem = word switch { [.., 'e', 'd'] => word[..^2], [.., 'i', 'n', 'g'] => word[..^3], _ => "" };
        if (!HasVowel(stem))
            return word;
        if (stem is [.., 'a', 't'] or [.., 'b', 'l'] or [.., 'i', 'z'])
            return stem + "e";
        if (stem is [.., var one, var other] && one == other && Shape(stem)[^1] == 'c' && one is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && IsShort(stem) ? stem + "e" : stem;
    }

    private static string WithoutE(string word)
    {
        if (word.EndsWith('e') && (Measure(word[..^1]) > 1 || (Measure(word[..^1]) == 1 && !IsShort(word[..^1]))))
            word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static string Replace(string word, (string Ending, string By)[] rules, Func<string, string, bool> holds)
    {
        var (ending, by) = rules.Where(rule => word.EndsWith(rule.Ending, StringComparison.Ordinal))
            .OrderByDescending(rule => rule.Ending.Length).FirstOrDefault();
        return ending is not null && holds(word[..^ending.Length], ending) ? word[..^ending.Length] + by : word;
    }

    private static bool HasVowel(string stem) => Shape(stem).Contains('v', StringComparison.Ordinal);

    private static int Measure(string stem) => Shape(stem).Split("vc").Length - 1;

    private static bool IsShort(string stem) => Shape(stem).EndsWith("cvc", StringComparison.Ordinal) && stem[^1] is not ('w' or 'x' or 'y');

    /// <summary>The letters as consonants and vowels; a y after a consonant is a vowel.</summary>
    private static string Shape(string word) => word.Aggregate(
        "", (shape, letter) => shape + (letter is 'a' or 'e' or 'i' or 'o' or 'u' || (letter == 'y' && shape is [.., 'c']) ? 'v' : 'c'));

    private static (string Ending, string By)[] Pairs(string rules) => [.. rules.Split(' ').Select(rule => (rule.Split('-')[0], rule.Split('-')[1]))];
}
