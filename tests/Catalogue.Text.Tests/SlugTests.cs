using System.Text.RegularExpressions;
using CsCheck;

namespace Catalogue.Text.Tests;

public sealed partial class SlugTests
{
    [Theory]
    [InlineData("Whose Opinions Do Language Models Reflect?", "whose-opinions-do-language-models-reflect")]
    [InlineData("Demonstrate-Search-Predict: Composing", "demonstrate-search-predict-composing")]
    [InlineData("Miles O'Brien’s students' work", "miles-obriens-students-work")]
    [InlineData("--- $η$-learning, Straße ---", "learning-strasse")]
    [InlineData("中文", "")]
    [InlineData("…", "")]
    public void A_slug_is_ascii_words_joined_by_hyphens(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Fact]
    public void A_long_slug_is_cut_at_a_word()
    {
        var words = string.Join(' ', Enumerable.Repeat("abcdefg", 20));

        Assert.Equal(string.Join('-', Enumerable.Repeat("abcdefg", 10)), Slug.Of(words));
    }

    [Fact]
    public void A_word_that_ends_at_the_limit_is_kept() =>
        Assert.Equal($"{new string('a', 39)}-{new string('b', 40)}", Slug.Of($"{new string('a', 39)} {new string('b', 40)} c"));

    [Fact]
    public void A_single_longer_word_is_cut_hard() => Assert.Equal(new string('a', 80), Slug.Of(new string('a', 81)));

    [Fact]
    public void Any_text_has_a_slug_of_the_right_form() =>
        AnyText.Texts.Array[1, 4].Select(string.Concat).Sample(text =>
            Form().IsMatch(Slug.Of(text)) && Slug.Of(text).Length <= Slug.MaxLength);

    [Fact]
    public void A_slug_is_its_own_slug() => AnyText.Texts.Sample(text => Slug.Of(Slug.Of(text)) == Slug.Of(text));

    [Fact]
    public void A_short_hash_never_changes() => Assert.Equal("mjt75yhy", Slug.ShortHash("10.1000/182", "x"));

    [Fact]
    public void A_short_hash_tells_the_parts_apart() =>
        Assert.Distinct(
            [Slug.ShortHash("ab", "c"), Slug.ShortHash("a", "bc"), Slug.ShortHash("abc"), Slug.ShortHash("abc", ""), Slug.ShortHash()]);

    [Fact]
    public void A_short_hash_is_eight_characters_of_a_slug() =>
        AnyText.Texts.Array[0, 3].Sample(parts => HashForm().IsMatch(Slug.ShortHash(parts)));

    [GeneratedRegex("^([a-z0-9]+(-[a-z0-9]+)*)?$")]
    private static partial Regex Form();

    [GeneratedRegex("^[a-z0-9]{8}$")]
    private static partial Regex HashForm();
}
