using Catalogue.Benchmarks.Records.Generated;

namespace Catalogue.Data.Tests.Benchmarks;

public sealed class HeavyTailTests
{
    [Theory, InlineData(1, 1, 0), InlineData(2, 1, 0), InlineData(40, 2.5, 3), InlineData(300, 1.2, 1.7)]
    public void Ranks_are_drawn_by_their_weights(int ranks, double exponent, double offset)
    {
        const int Draws = 200_000;
        var tail = new HeavyTail(ranks, exponent, offset);
        var random = new Randomness(1, 1);
        var drawn = new int[ranks];
        for (var draw = 0; draw < Draws; draw++)
            drawn[tail.Draw(ref random)]++;

        var weights = Enumerable.Range(1, ranks).Select(place => Math.Pow(place + offset, -exponent)).ToList();
        for (var rank = 0; rank < ranks; rank++)
        {
            var expected = weights[rank] / weights.Sum() * Draws;
            Assert.InRange(drawn[rank], expected - 6 * Math.Sqrt(expected), expected + 6 * Math.Sqrt(expected));
        }
    }

    [Fact]
    public void Words_of_syllables_are_distinct() =>
        Assert.Equal(Lexicon.Size, Enumerable.Range(0, Lexicon.Size).Select(Syllables.Word).Distinct(StringComparer.Ordinal).Count());
}
