namespace Catalogue.Search.Analysis;

/// <summary>One step of the algorithm: the longest suffix that a word has decides what becomes of the word.</summary>
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
