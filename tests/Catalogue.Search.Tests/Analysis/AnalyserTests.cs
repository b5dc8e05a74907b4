using System.Text;
using Catalogue.Search.Analysis;
using CsCheck;

namespace Catalogue.Search.Tests.Analysis;

public sealed class AnalyserTests
{
    [Theory]
    [InlineData("In-context learning, 65+", "in context learning 65")]
    [InlineData("O'Brien’s ‘quoted’ rock'n'roll students' '90s", "obriens quoted rocknroll students 90s")]
    [InlineData("5'a a'5", "5 a a 5")]
    [InlineData("GPT4 x² C++ snake_case", "gpt4 x2 c snake case")]
    [InlineData("$η$ naïve nai\u0308ve Straße", "η naive naive strasse")]
    [InlineData("深度学习deep", "深 度 学 习 deep")]
    [InlineData("カタかな ｶﾞ か\u3099", "カ タ か な カ か")]
    [InlineData("한국어 हिन्दी", "한국어 हिनदी")]
    [InlineData("½ ⑴ ŉ", "12 1 n")]
    [InlineData("inter\u00ADnational a\u200Bb abc\u200F", "international a b abc")]
    [InlineData("a\0b \uFFFEc", "a b c")]
    [InlineData("❤\uFE0F \u0301 1\uFE0F\u20E3 \uE000 \uE001", "1")]
    [InlineData("", "")]
    public void Words_are_folded_runs_of_letters_numbers_and_marks(string text, string words) =>
        Assert.Equal(words.Normalize(NormalizationForm.FormKD), string.Join(' ', Analyser.Words(text).Select(word => word.Folded)));

    [Theory]
    [InlineData("(O’Brien's)", "O’Brien's")]
    [InlineData("e\u0301te\u0301.", "e\u0301te\u0301")]
    [InlineData("\u200Fabc\u200F", "abc")]
    [InlineData("'tis'", "tis")]
    [InlineData("❤\uFE0Fab", "ab")]
    public void A_word_knows_where_it_stands(string text, string written)
    {
        var word = Assert.Single(Analyser.Words(text));

        Assert.Equal(written, text.Substring(word.Start, word.Length));
    }

    [Theory]
    [InlineData("languages", "languag")]
    [InlineData("gpt4s", "gpt4s")]
    [InlineData("ηs", "ηs")]
    [InlineData("", "")]
    public void Only_words_of_plain_letters_are_stemmed(string folded, string stem) => Assert.Equal(stem, Analyser.Stem(folded));

    [Fact]
    public void Lone_surrogates_part_words() => Assert.Equal(["a", "b", "c"], Folded("a\uD800b\uDC00c"));

    [Fact]
    public void A_folded_word_of_any_character_is_one_word() =>
        Assert.DoesNotContain(
            AnyText.Characters().SelectMany(text => Analyser.Words($"a{text}")),
            word => !Folded(word.Folded).SequenceEqual([word.Folded]));

    [Fact]
    public void A_folded_word_of_any_text_is_one_word() =>
        AnyText.Texts.Sample(text => Analyser.Words(text).All(word => Folded(word.Folded).SequenceEqual([word.Folded])));

    [Fact]
    public void A_folded_word_holds_nothing_that_an_ascii_tokenizer_splits_at() =>
        AnyText.Texts.Sample(text =>
            Folded(text).SelectMany(folded => folded).All(c => !char.IsAscii(c) || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));

    [Fact]
    public void Words_stand_in_order_and_apart() =>
        AnyText.Texts.Sample(text =>
        {
            var end = 0;
            foreach (var word in Analyser.Words(text))
            {
                Assert.InRange(word.Start, end, text.Length - 1);
                Assert.InRange(word.Length, 1, text.Length - word.Start);
                end = word.End;
            }
        });

    [Fact]
    public void Every_letter_and_digit_stands_in_a_word() =>
        AnyText.Texts.Sample(text =>
        {
            var covered = Analyser.Words(text).SelectMany(word => Enumerable.Range(word.Start, word.Length)).ToHashSet();
            return Enumerable.Range(0, text.Length)
                .Where(at => char.IsAsciiLetterOrDigit(text[at]) || text[at] is 'é' or '中')
                .All(covered.Contains);
        });

    private static IEnumerable<string> Folded(string text) => Analyser.Words(text).Select(word => word.Folded);
}
