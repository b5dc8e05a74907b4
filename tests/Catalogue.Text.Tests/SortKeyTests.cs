using System.Text;
using CsCheck;

namespace Catalogue.Text.Tests;

public sealed class SortKeyTests
{
    [Theory]
    [InlineData("“Élan” vital", "elan” vital")]
    [InlineData("...And the Rest", "and the rest")]
    [InlineData(" 3D (2)", "3d (2)")]
    [InlineData("😀 𝔄", "a")]
    [InlineData("中文", "中文")]
    [InlineData("?!", "")]
    public void A_sort_key_is_the_folded_text_from_its_first_letter_or_digit(string text, string key) =>
        Assert.Equal(key, SortKey.Of(text));

    [Fact]
    public void A_sort_key_is_empty_or_begins_with_a_letter_or_digit() =>
        AnyText.Texts.Sample(text => SortKey.Of(text) is var key && (key.Length == 0 || Rune.IsLetterOrDigit(Rune.GetRuneAt(key, 0))));

    [Fact]
    public void A_sort_key_has_at_most_500_characters_and_none_is_cut_in_two()
    {
        Assert.Equal(new string('a', 500), SortKey.Of("?" + new string('a', 500)));
        Assert.Equal(new string('a', 500), SortKey.Of(new string('a', 501)));
        Assert.Equal(new string('a', 499), SortKey.Of(new string('a', 499) + "𠀀"));
        Assert.Equal(new string('a', 498) + "𠀀", SortKey.Of(new string('a', 498) + "𠀀b"));
    }
}
