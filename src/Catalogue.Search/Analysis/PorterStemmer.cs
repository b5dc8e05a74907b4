namespace Catalogue.Search.Analysis;

/// <summary>
/// The algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with its author's later departures (<c>bli</c>,
/// <c>logi</c>, and words under three letters unchanged). As in SQLite's <c>porter</c> tokenizer, a suffix needs a letter before it, and words
/// over 64 letters are unchanged.
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

/// <summary>One step of the algorithm. Only the longest suffix of a word is tried, even if its condition fails.</summary>
internal sealed class PorterRules
{
    private readonly int _measure;
    private readonly Rule[][] _byLetterBeforeLast;

    private PorterRules(int measure, params string[] rules)
    {
        _measure = measure;
        var parsed = rules.Select(rule => new Rule(rule.Split('>')[0], rule.Split('>')[1])).ToLookup(rule => rule.Suffix[^2]);
        _byLetterBeforeLast = [.. Enumerable.Range('a', 26).Select(letter => LongestFirst(parsed[(char)letter]))];
    }

    public static PorterRules Step2 { get; } = new(
        0,
        "ational>ate", "tional>tion", "enci>ence", "anci>ance", "izer>ize", "bli>ble", "alli>al", "entli>ent", "eli>e", "ousli>ous",
        "ization>ize", "ation>ate", "ator>ate", "alism>al", "iveness>ive", "fulness>ful", "ousness>ous", "aliti>al", "iviti>ive",
        "biliti>ble", "logi>log");

    public static PorterRules Step3 { get; } = new(0, "icate>ic", "ative>", "alize>al", "iciti>ic", "ical>ic", "ful>", "ness>");

    public static PorterRules Step4 { get; } = new(
        1,
        "al>", "ance>", "ence>", "er>", "ic>", "able>", "ible>", "ant>", "ement>", "ment>", "ent>", "ion>", "ou>", "ism>", "ate>", "iti>",
        "ous>", "ive>", "ize>");

    public string Apply(string word)
    {
        if (word.Length < 2 || !char.IsAsciiLetterLower(word[^2]))
            return word;

        foreach (var rule in _byLetterBeforeLast[word[^2] - 'a'])
        {
            if (word.Length > rule.Suffix.Length && word.EndsWith(rule.Suffix, StringComparison.Ordinal))
                return Apply(rule, word);
        }

        return word;
    }

    private static Rule[] LongestFirst(IEnumerable<Rule> rules) => [.. rules.OrderByDescending(rule => rule.Suffix.Length)];

    private string Apply(Rule rule, string word)
    {
        var stem = word.AsSpan(0, word.Length - rule.Suffix.Length);
        var applies = PorterMeasure.Of(stem) > _measure && (rule.Suffix != "ion" || stem is [.., 's' or 't']);
        return applies ? string.Concat(stem, rule.Replacement) : word;
    }

    private readonly record struct Rule(string Suffix, string Replacement);
}

/// <summary>The conditions of Porter's rules.</summary>
internal static class PorterMeasure
{
    /// <summary>Porter's measure m: how often a vowel is followed by a consonant.</summary>
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
            // A y after a vowel is a consonant, but then the vowel has already been found.
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
