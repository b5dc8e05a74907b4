using Catalogue.Search.Analysis;
using Catalogue.Search.Query;
using CsCheck;

namespace Catalogue.Search.Tests.Query;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("language", "Languages, language-models", "[Languages], [language]-models")]
    [InlineData("language models", "Language models of language", "[Language] [models] of [language]")]
    [InlineData("\"language models\"", "Models of language; language model", "Models of language; [language] [model]")]
    [InlineData("\"a a b\"", "a a a b a a", "a [a] [a] [b] a a")]
    [InlineData("lang* model*", "Language modelling", "[Language] [modelling]")]
    [InlineData("modelling*", "model modelling", "model [modelling]")]
    [InlineData("in-cont*", "in contexts", "[in] [contexts]")]
    [InlineData("a -b OR -\"c d\" e -f*", "a b c d e fa", "[a] b c d [e] fa")]
    [InlineData("深度", "论深度学习", "论[深度]学习")]
    [InlineData("cafe obrien", "Café O’Brien's O Brien", "[Café] [O’Brien's] O Brien")]
    [InlineData("absent", "nothing here", "nothing here")]
    [InlineData("a", "a", "[a]")]
    public void A_title_is_marked_where_the_query_matches(string query, string title, string marked) =>
        Assert.Equal(marked, Marked(query, title, SearchField.Title));

    [Theory]
    [InlineData("miles", "Mile Miles", "Mile [Miles]")]
    [InlineData("mile*", "Mile Miles", "[Mile] [Miles]")]
    [InlineData("\"percy liang\"", "Percy S. Liang", "Percy S. Liang")]
    [InlineData("\"percy liang\"", "Percy Liang", "[Percy] [Liang]")]
    public void A_name_is_marked_without_stemming(string query, string name, string marked) =>
        Assert.Equal(marked, Marked(query, name, SearchField.Author));

    [Fact]
    public void An_abstract_is_marked_by_stems() => Assert.Equal("[Miles] [mile]", Marked("mile", "Miles mile", SearchField.Abstract));

    [Fact]
    public void An_empty_text_has_no_segments() => Assert.Empty(new Highlighter(Parsed("a")).Highlight("", SearchField.Title));

    [Fact]
    public void Highlights_of_any_text_concatenate_to_the_original() =>
        Gen.Select(AnyText.Texts, AnyText.Texts, Gen.Enum<SearchField>()).Sample((query, text, field) =>
            string.Concat(Segments(query, text, field).Select(segment => segment.Text)) == text);

    [Fact]
    public void Neighbouring_segments_differ_in_kind_and_none_is_empty() =>
        Gen.Select(AnyText.Texts, AnyText.Texts, Gen.Enum<SearchField>()).Sample((query, text, field) =>
        {
            var segments = Segments(query, text, field);
            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.NotEqual(pair.First.Match, pair.Second.Match));
            Assert.DoesNotContain(segments, segment => segment.Text.Length == 0);
        });

    [Fact]
    public void A_query_of_a_texts_own_words_marks_all_of_them() =>
        AnyText.Texts.Where(text => Analyser.Words(text).Any()).Sample(text =>
        {
            var query = string.Join(' ', Analyser.Words(text).Select(word => word.Folded));
            var marked = Segments(query, text, SearchField.Title).Where(segment => segment.Match).Sum(segment => segment.Text.Length);
            return marked == Analyser.Words(text).Sum(word => word.Length);
        });

    private static IReadOnlyList<Segment> Segments(string query, string text, SearchField field) =>
        new Highlighter(SearchQueryParser.Parse($"a {query}")!).Highlight(text, field);

    private static string Marked(string query, string text, SearchField field) =>
        string.Concat(new Highlighter(Parsed(query)).Highlight(text, field).Select(segment =>
            segment.Match ? $"[{segment.Text}]" : segment.Text));

    private static SearchQuery Parsed(string query) => SearchQueryParser.Parse(query)!;
}
