namespace Catalogue.Text.Tests;

/// <summary>Texts and counts as messages show them.</summary>
public sealed class MessageTextTests
{
    [Theory]
    [InlineData(0, "0 papers")]
    [InlineData(1, "1 paper")]
    [InlineData(2, "2 papers")]
    [InlineData(1_234_567, "1,234,567 papers")]
    public void A_count_agrees_with_its_noun(long count, string text) => Assert.Equal(text, Plural.Of(count, "paper"));

    [Fact]
    public void An_excerpt_is_one_line_of_at_most_60_characters()
    {
        Assert.Equal("", Excerpt.Of(""));
        Assert.Equal("one two", Excerpt.Of("one\r\ntwo"));
        Assert.Equal(new string('a', 60), Excerpt.Of(new string('a', 60)));
        Assert.Equal(new string('a', 60) + "…", Excerpt.Of(new string('a', 61)));
    }

    [Fact]
    public void An_excerpt_does_not_cut_a_character_in_two()
    {
        Assert.Equal(new string('a', 59) + "…", Excerpt.Of(new string('a', 59) + "🦦"));
        Assert.Equal(new string('a', 58) + "🦦…", Excerpt.Of(new string('a', 58) + "🦦b"));
        Assert.Equal(new string('a', 58) + "🦦", Excerpt.Of(new string('a', 58) + "🦦"));
    }
}
