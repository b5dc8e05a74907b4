using Catalogue.Search.Analysis;
using Catalogue.Search.Query;
using CsCheck;

namespace Catalogue.Data.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly PaperIndex _index = new();

    public SearchIndexTests()
    {
        _index.Add(1, "Language Models", "In-context learning of modelling.", "Percy Liang", "Tatsunori Hashimoto");
        _index.Add(2, "A model", null, "Miles O’Brien");
        _index.Add(3, "深度学习", "Über café languages");
        _index.Add(4, "…");
    }

    [Theory]
    [InlineData("language", 1, 3)]
    [InlineData("LANGUAGES model", 1)]
    [InlineData("language OR model", 1, 2, 3)]
    [InlineData("miles", 2)]
    [InlineData("mile")]
    [InlineData("liang", 1)]
    [InlineData("modeling", 1, 2)]
    [InlineData("liang in", 1)]
    [InlineData("uber CAFÉ", 3)]
    [InlineData("obrien", 2)]
    [InlineData("学习", 3)]
    [InlineData("习学")]
    [InlineData("学", 3)]
    public void A_word_is_found_by_stem_in_texts_and_as_it_is_in_names(string query, params int[] keys) =>
        Assert.Equal(keys, _index.Find(query));

    [Theory]
    [InlineData("\"in contexts\"", 1)]
    [InlineData("in-context", 1)]
    [InlineData("\"percy liang\"", 1)]
    public void A_phrase_is_found_within_one_field(string query, params int[] keys) => Assert.Equal(keys, _index.Find(query));

    [Fact]
    public void A_phrase_does_not_span_two_authors() => Assert.Empty(_index.Find("\"liang tatsunori\""));

    [Fact]
    public void A_phrase_does_not_span_title_and_abstract() => Assert.Empty(_index.Find("\"models in\""));

    [Theory]
    [InlineData("modell*", 1)]
    [InlineData("mode*", 1, 2)]
    [InlineData("tats*", 1)]
    [InlineData("深*", 3)]
    [InlineData("learn-cont*", 1)]
    [InlineData("context-mile*")]
    public void A_prefix_is_found_in_words_as_written(string query, params int[] keys) => Assert.Equal(keys, _index.Find(query));

    [Theory]
    [InlineData("-language", 2, 4)]
    [InlineData("-language -model", 4)]
    [InlineData("language -percy", 3)]
    [InlineData("-language OR percy", 1, 2, 4)]
    [InlineData("-learn-cont*", 2, 3, 4)]
    [InlineData("-\"percy liang\" model", 2)]
    public void A_negation_takes_papers_away(string query, params int[] keys) => Assert.Equal(keys, _index.Find(query));

    [Theory]
    [InlineData("{0}", " ")]
    [InlineData("-{0}x", " ")]
    [InlineData("{0}", " OR ")]
    [InlineData("-{0}x", " OR ")]
    [InlineData("{0}*", " ")]
    [InlineData("{0} -{0}y", " OR ")]
    [InlineData("{0}", "-")]
    [InlineData("{0}", "-", "*")]
    public void A_query_of_thousands_of_words_is_answered(string form, string between, string end = "")
    {
        var words = Enumerable.Range(0, 2000).Select(i => $"{(char)('a' + i / 100)}{i % 100}").ToList();
        _index.Add(5, string.Join(' ', words));

        var query = string.Join(between, words.Select(word => form.Replace("{0}", word, StringComparison.Ordinal))) + end;

        Assert.Contains(5, _index.Find(query));
    }

    [Fact]
    public void A_paper_without_words_is_found_by_what_it_lacks() => Assert.Equal([4], _index.Find("-model -languages"));

    [Fact]
    public void Positions_beyond_a_byte_are_compared_exactly()
    {
        _index.Add(5, string.Join(' ', Enumerable.Repeat("la la ti", 100)), string.Join(' ', Enumerable.Repeat("do re", 5000)) + " mi do");

        Assert.Equal([5], _index.Find("\"la la ti la\" \"re mi do\""));
        Assert.Empty(_index.Find("\"ti ti\" OR \"mi re\" OR \"ti do\""));
    }

    [Fact]
    public void Each_of_three_thousand_authors_is_found_and_none_with_the_next()
    {
        _index.Add(5, "Together", null, Enumerable.Range(0, 3000).Select(author => $"First{author} Last{author}"));

        foreach (var author in new[] { 0, 1, 30, 31, 32, 127, 128, 2998 })
        {
            Assert.Equal([5], _index.Find($"\"first{author} last{author}\""));
            Assert.Empty(_index.Find($"\"last{author} first{author + 1}\""));
        }
    }

    [Fact]
    public void Any_text_with_a_word_is_answered() =>
        AnyText.Texts.Where(text => SearchQueryParser.Parse(text) is not null).Sample(text => _index.Find(text).Count <= 4, threads: 1);

    [Fact]
    public void Any_text_is_found_by_its_own_words() =>
        AnyText.Texts.Where(text => Analyser.Words(text).Any()).Sample(
            text =>
            {
                using var index = new PaperIndex();
                index.Add(1, "", text);
                index.Add(2, "", null, text);
                return index.Find($"\"{text.Replace('"', ' ')}\"").SequenceEqual([1, 2]);
            },
            iter: 50,
            threads: 1);

    public void Dispose() => _index.Dispose();
}
