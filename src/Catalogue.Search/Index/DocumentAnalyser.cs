using Catalogue.Search.Analysis;

namespace Catalogue.Search.Index;

/// <summary>Turns papers into documents for the index. Caches folded words between papers. Not thread-safe.</summary>
public sealed class DocumentAnalyser
{
    private readonly FoldedWords _words = new();
    private readonly WordOccurrences _occurrences = new();
    private readonly ByteBuffer _positions = new();
    private readonly List<DocumentTerm> _terms = [];

    public SearchDocument Analyse(string title, string? @abstract, IEnumerable<string> authors)
    {
        _positions.Clear();
        _terms.Clear();
        var length = Add(title, inTitle: true, 0) + Add(@abstract ?? "", inTitle: false, 0);
        Finish(TermField.Text);

        // Leave a gap of one position between two names, so that no phrase matches across them.
        var next = 0;
        foreach (var name in authors)
            next += Add(name, inTitle: false, next) + 1;
        Finish(TermField.Names);
        return new SearchDocument([.. _terms], _positions.Written.ToArray(), length);
    }

    /// <summary>Adds the words of a text, the first at <paramref name="position"/>. Returns the number of words.</summary>
    private int Add(string text, bool inTitle, int position)
    {
        var start = position;
        for (var (at, end) = Analyser.NextRun(text, 0); at < text.Length; (at, end) = Analyser.NextRun(text, end))
        {
            var word = _words.Of(text, at, end);
            if (word.Length > 0)
                _occurrences.Add(word, inTitle, position++);
        }

        return position - start;
    }

    private void Finish(TermField field)
    {
        foreach (var (word, first) in _occurrences.Words)
            _terms.Add(new DocumentTerm(field, word, _occurrences.AppendTo(_positions, first), _positions.Length));
        _occurrences.Clear();
    }
}
