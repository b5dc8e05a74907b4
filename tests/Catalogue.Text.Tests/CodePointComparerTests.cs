using System.Text;
using CsCheck;

namespace Catalogue.Text.Tests;

public sealed class CodePointComparerTests
{
    [Fact]
    public void A_character_above_the_basic_plane_comes_after_all_within()
    {
        string[] texts = ["𠀀", "\uFFFD", "z", "\uE000", "", "za"];

        Assert.Equal(["", "z", "za", "\uE000", "\uFFFD", "𠀀"], texts.Order(CodePointComparer.Instance));
    }

    [Fact]
    public void Nothing_comes_before_every_text() =>
        Assert.Equal([null, null, ""], new[] { "", null, null }.Order(CodePointComparer.Instance!));

    [Fact]
    public void Texts_compare_as_their_utf8_bytes_do() =>
        Gen.Select(Texts, Texts).Sample((left, right) =>
            Math.Sign(CodePointComparer.Instance.Compare(left, right))
            == Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))));

    private static Gen<string> Texts { get; } =
        Gen.OneOf("a", "b", "é", "\uD7FF", "\uE000", "\uFFFD", "𝔄", "𠀀", "\U0010FFFF").Array[0, 4].Select(string.Concat);
}
