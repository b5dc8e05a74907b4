using Catalogue.Search.Analysis;

namespace Catalogue.Search.Query;

/// <summary>The words and phrases of a query in the form that a field is compared in: stemmed or as they are.</summary>
internal sealed class HighlightTerms
{
    private readonly Func<string, string> _form;
    private readonly HashSet<string> _words;
    private readonly ILookup<string, string[]> _phrasesByFirstWord;

    public HighlightTerms(IReadOnlyList<SearchUnit> units, Func<string, string> form)
    {
        _form = form;
        _words = units.SelectMany(Words).Select(form).ToHashSet();
        _phrasesByFirstWord = units.OfType<SearchPhrase>()
            .Select(phrase => phrase.Words.Select(form).ToArray())
            .ToLookup(words => words[0]);
    }

    /// <summary>For each word of a field, whether it matches.</summary>
    public bool[] In(IReadOnlyList<Word> words)
    {
        var forms = words.Select(word => _form(word.Folded)).ToArray();
        var matches = Array.ConvertAll(forms, _words.Contains);
        for (var i = 0; i < forms.Length; i++)
        {
            foreach (var phrase in _phrasesByFirstWord[forms[i]])
            {
                if (forms.AsSpan(i).StartsWith(phrase))
                    matches.AsSpan(i, phrase.Length).Fill(true);
            }
        }

        return matches;
    }

    private static IEnumerable<string> Words(SearchUnit unit) => unit switch
    {
        SearchWord word => [word.Folded],
        SearchPrefix prefix => prefix.Words,
        _ => [],
    };
}
