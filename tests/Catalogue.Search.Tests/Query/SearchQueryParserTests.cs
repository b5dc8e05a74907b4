using Catalogue.Search.Analysis;
using Catalogue.Search.Query;
using CsCheck;

namespace Catalogue.Search.Tests.Query;

public sealed class SearchQueryParserTests
{
    [Theory]
    [InlineData("Language  MODELS", "language models")]
    [InlineData("a b OR c d", "a b OR c d")]
    [InlineData("a or b Or c", "a or b or c")]
    [InlineData("OR a", "or a")]
    [InlineData("a OR", "a or")]
    [InlineData("a OR -- \"\"", "a or")]
    [InlineData("a OR OR b", "a OR or b")]
    [InlineData("OR", "or")]
    [InlineData("a \"OR\" b -OR c", "a or b -or c")]
    [InlineData("\"A Phrase\" b", "\"a phrase\" b")]
    [InlineData("\"word\"", "word")]
    [InlineData("\"un closed OR b*", "\"un closed or b\"")]
    [InlineData("-a -\"b c\" -b-c", "-a -\"b c\" -\"b c\"")]
    [InlineData("--a a-b- - c", "-a \"a b\" c")]
    [InlineData("in-context 深度", "\"in context\" \"深 度\"")]
    [InlineData("O'Brien Straße", "obrien strasse")]
    [InlineData("Lang* -Lang*", "lang* -lang*")]
    [InlineData("in-Cont* -in-cont*", "in-cont* -in-cont*")]
    [InlineData("深度*", "深-度*")]
    [InlineData("C++* a** *b a*b", "c a* b \"a b\"")]
    [InlineData("a\"b c\"d\"e", "a \"b c\" d e")]
    [InlineData("\"a\"-b", "a b")]
    [InlineData("title:(a AND b) NEAR/3 ^c {d}", "\"title a\" and b \"near 3\" c d")]
    public void A_query_has_one_canonical_spelling(string text, string canonical) =>
        Assert.Equal(canonical, SearchQueryParser.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("\"\" - * -\"")]
    [InlineData("?! 😀 \uE000 \u0301")]
    public void A_text_without_a_word_is_no_query(string text) => Assert.Null(SearchQueryParser.Parse(text));

    [Fact]
    public void A_query_is_groups_of_clauses()
    {
        var expected = new SearchQuery(
        [
            new([new(false, new SearchWord("a")), new(true, new SearchPhrase(["b", "c"]))]),
            new([new(true, new SearchPrefix(["d"], "e"))]),
        ]);

        Assert.Equal(expected, SearchQueryParser.Parse("A -\"B C\" OR -d.e*"));
    }

    [Theory]
    [InlineData("a b", "a OR b")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a-b*", "a b*")]
    [InlineData("a*", "a")]
    [InlineData("-a", "a")]
    public void Queries_that_mean_something_else_are_not_equal(string left, string right) =>
        Assert.NotEqual(SearchQueryParser.Parse(left), SearchQueryParser.Parse(right));

    [Fact]
    public void The_canonical_spelling_of_any_text_parses_to_an_equal_query() =>
        AnyText.Texts.Sample(text =>
            SearchQueryParser.Parse(text) is not { } query || query.Equals(SearchQueryParser.Parse(query.ToString())));

    [Fact]
    public void A_text_is_a_query_when_it_has_a_word() =>
        AnyText.Texts.Sample(text => SearchQueryParser.Parse(text) is not null == Analyser.Words(text).Any());
}
