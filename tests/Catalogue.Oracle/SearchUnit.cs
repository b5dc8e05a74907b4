namespace Catalogue.Oracle;

/// <summary>A word, a phrase or the beginning of a word, asked of papers one by one.</summary>
public sealed class SearchUnit(Vocabulary vocabulary, bool isNegated, bool isPrefix, params string[] words)
{
    private readonly int[] _words = Array.ConvertAll(words, vocabulary.Number);
    private readonly int[] _stems = Array.ConvertAll(words, word => vocabulary.Stem(vocabulary.Number(word)));

    /// <summary>Of each word of the vocabulary, whether it begins so.</summary>
    private readonly List<bool> _begins = [];

    public bool Holds(PaperWords paper) => isNegated != (isPrefix ? Begins(paper) : Stands(paper));

    public override string ToString() =>
        (isNegated ? "-" : "") + (isPrefix ? words[0] + "*" : words is [var word] ? word : $"\"{string.Join(' ', words)}\"");

    private bool Stands(PaperWords paper) =>
        paper.TitleStems.AsSpan().IndexOf(_stems) >= 0 || paper.AbstractStems.AsSpan().IndexOf(_stems) >= 0
        || Array.Exists(paper.Names, name => name.AsSpan().IndexOf(_words) >= 0);

    private bool Begins(PaperWords paper)
    {
        for (var number = _begins.Count; number < vocabulary.Words.Count; number++)
            _begins.Add(vocabulary.Words[number].StartsWith(words[0], StringComparison.Ordinal));
        return Array.Exists(paper.Title, Fits) || Array.Exists(paper.Abstract, Fits) || Array.Exists(paper.Names, name => Array.Exists(name, Fits));

        bool Fits(int word) => _begins[word];
    }
}
