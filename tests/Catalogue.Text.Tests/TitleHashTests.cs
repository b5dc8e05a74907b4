namespace Catalogue.Text.Tests;

public sealed class TitleHashTests
{
    /// <summary>The beginning of SHA-256 as <c>sha256sum</c> prints it: hashes are stored, so they may never change.</summary>
    [Theory]
    [InlineData("abc", "ba7816bf8f01cfea")]
    [InlineData("A, b: ć!", "ba7816bf8f01cfea")]
    [InlineData("a1", "f55ff16f66f43360")]
    public void A_hash_is_the_start_of_the_SHA_256_of_the_folded_letters_and_digits(string title, string bytes) =>
        Assert.Equal(BitConverter.ToInt64(Convert.FromHexString(bytes)), TitleHash.Of(title));

    [Theory]
    [InlineData("")]
    [InlineData(" ?! “” ")]
    [InlineData("😀")]
    public void A_title_without_letters_and_digits_has_no_hash_and_is_like_no_other(string title)
    {
        Assert.Null(TitleHash.Of(title));
        Assert.False(TitleHash.AreSame(title, title));
    }

    [Theory]
    [InlineData("Lost in the Middle: How…", "lost in the middle — how", true)]
    [InlineData("Straße 1", "STRASSE1", true)]
    [InlineData("𝔄 b", "a B", true)]
    [InlineData("Otters 1", "Otters 2", false)]
    [InlineData("Otters", "", false)]
    public void Titles_are_the_same_whatever_their_case_marks_and_punctuation(string title, string other, bool areSame)
    {
        Assert.Equal(areSame, TitleHash.AreSame(title, other));
        Assert.Equal(areSame, TitleHash.Of(title) == TitleHash.Of(other));
    }
}
