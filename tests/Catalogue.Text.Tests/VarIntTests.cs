using CsCheck;

namespace Catalogue.Text.Tests;

public sealed class VarIntTests
{
    private static readonly Gen<int> Numbers = Gen.OneOf(Gen.Int[0, 300], Gen.Int[16_000, 17_000], Gen.Int[0, int.MaxValue], Gen.OneOf(0, 127, 128, 16_383, 16_384, int.MaxValue));

    [Theory]
    [InlineData(0, "00")]
    [InlineData(127, "7F")]
    [InlineData(128, "8001")]
    [InlineData(300, "AC02")]
    [InlineData(16_383, "FF7F")]
    [InlineData(16_384, "808001")]
    [InlineData(int.MaxValue, "FFFFFFFF07")]
    public void A_number_has_seven_bits_a_byte_the_lowest_first(int number, string bytes)
    {
        var written = new byte[VarInt.MaxLength];
        var at = 0;

        VarInt.Write(written, ref at, number);

        Assert.Equal(bytes, Convert.ToHexString(written.AsSpan(0, at)));
        Assert.Equal(at, VarInt.Length(number));
    }

    [Fact]
    public void Numbers_are_read_one_after_the_other_and_skipped() => Gen.Select(Numbers.Array[0, 20], Gen.Int[0, 20]).Sample((numbers, skipped) =>
    {
        var bytes = new byte[(numbers.Length * VarInt.MaxLength) + 1];
        var end = 0;
        foreach (var number in numbers)
            VarInt.Write(bytes, ref end, number);
        skipped = Math.Min(skipped, numbers.Length);

        var at = 0;
        VarInt.Skip(bytes, ref at, skipped);
        var read = new List<int>();
        while (at < end)
            read.Add(VarInt.Read(bytes, ref at));

        Assert.Equal(numbers.Skip(skipped), read);
        Assert.Equal(end, at);
    });
}
