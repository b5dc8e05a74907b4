using Catalogue.Search.Analysis;

namespace Catalogue.Search.Query;

/// <summary>Marks the matches of a query in texts. Create one per query and reuse it for many texts.</summary>
public sealed class Highlighter
{
    private readonly HighlightTerms _asWritten;
    private readonly HighlightTerms _stemmed;
    private readonly PrefixSet _prefixes;

    public Highlighter(SearchQuery query)
    {
        var units = query.Groups.SelectMany(group => group.Clauses).Where(clause => !clause.Negated).Select(clause => clause.Unit).ToList();
        _asWritten = new HighlightTerms(units, word => word);
        _stemmed = new HighlightTerms(units, Analyser.Stem);
        _prefixes = new PrefixSet(units.OfType<SearchPrefix>().Select(unit => unit.Prefix));
    }

    /// <summary>
    /// Splits a text into segments that match and segments that do not, in turn. Concatenated, they are exactly the text. Words of negated
    /// clauses never match. Words of a phrase match only where the whole phrase does.
    /// </summary>
    public IReadOnlyList<Segment> Highlight(string text, SearchField field)
    {
        var words = Analyser.Words(text).ToList();
        var wanted = field == SearchField.Author ? _asWritten : _stemmed;
        var matches = wanted.In(words);
        for (var i = 0; i < words.Count; i++)
        {
            matches[i] |= _prefixes.HasPrefixOf(words[i].Folded);
        }

        return Segments(text, words.Where((_, i) => matches[i]));
    }

    private static List<Segment> Segments(string text, IEnumerable<Word> matches)
    {
        var segments = new List<Segment>();
        var (start, end) = (0, 0);
        foreach (var word in matches)
        {
            if (word.Start > end)
            {
                Add(segments, text[start..end], match: true);
                Add(segments, text[end..word.Start], match: false);
                start = word.Start;
            }

            end = word.End;
        }

        Add(segments, text[start..end], match: true);
        Add(segments, text[end..], match: false);
        return segments;
    }

    private static void Add(List<Segment> segments, string text, bool match)
    {
        if (text.Length > 0)
            segments.Add(new Segment(text, match));
    }
}
