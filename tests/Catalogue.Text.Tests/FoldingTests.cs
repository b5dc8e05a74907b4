using CsCheck;

namespace Catalogue.Text.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Erdős", "erdos")]
    [InlineData("Erdo\u030Bs", "erdos")]
    [InlineData("STRASSE Straße ẞ", "strasse strasse ss")]
    [InlineData("Ærø Œuvre", "aero oeuvre")]
    [InlineData("Łódź Đorđe Þór Ħal Eth ð", "lodz dorde thor hal eth d")]
    [InlineData("Işık İstanbul", "isik istanbul")]
    [InlineData("ﬁne ² Ⅷ Ｆｕｌｌ", "fine 2 viii full")]
    [InlineData("ΣΟΦΟΣ σοφος σοφός", "σοφοσ σοφοσ σοφοσ")]
    [InlineData("Чайковский", "чаиковскии")]
    [InlineData("O’Brien OʼBrien", "o'brien o'brien")]
    [InlineData("  a \t\r\n\u00A0\u3000 b  ", "a b")]
    [InlineData("a\u200Bb", "a b")]
    [InlineData("\u202Einter\u00ADnational\u200F", "international")]
    [InlineData("का", "का")]
    [InlineData("", "")]
    public void Folding_leaves_plain_lower_case(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    // Facts, because the arguments of an attribute are UTF-8, where a lone surrogate cannot be written.
    [Fact]
    public void Folding_replaces_what_is_no_character() =>
        Assert.Equal("a\uFFFD \uFFFDb \uFFFD\U00010000 \uFFFD", Folding.Fold("a\uD800 \uDC00b \uD800\uD800\uDC00 \uFFFE"));

    [Fact]
    public void Folding_keeps_a_noncharacter_that_can_be_normalised() => Assert.Equal("a\uFFFF", Folding.Fold("A\uFFFF"));

    [Fact]
    public void Folding_twice_changes_nothing_for_any_character() =>
        Assert.Empty(AnyText.Characters().Where(text => Folding.Fold(Folding.Fold(text)) != Folding.Fold(text)).Select(Escaped));

    [Fact]
    public void Folding_twice_changes_nothing_for_any_text() =>
        AnyText.Texts.Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Folded_text_has_single_inner_spaces_only() =>
        AnyText.Texts.Sample(text =>
        {
            var folded = Folding.Fold(text);
            return folded == folded.Trim()
                && !folded.Contains("  ", StringComparison.Ordinal)
                && !folded.Any(c => c != ' ' && char.IsWhiteSpace(c));
        });

    private static string Escaped(string text) => string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
}
