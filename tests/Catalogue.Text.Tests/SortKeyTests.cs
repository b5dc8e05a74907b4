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
}
