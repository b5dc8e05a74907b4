using CsCheck;

namespace Catalogue.Text.Tests;

public sealed class EditDistanceTests
{
    [Fact]
    public void A_difference_of_case_only_comes_first() =>
        Assert.Equal(["stanford", "stanfor"], EditDistance.Nearest("Stanford", ["stanfor", "stanford", "mit"], 5));

    [Fact]
    public void An_exchange_of_neighbours_is_one_difference() =>
        Assert.Equal(["hasCode", "hasMode"], EditDistance.Nearest("hsaCode", ["hasMode", "hasCode"], 2));

    [Fact]
    public void Equally_near_candidates_come_in_ordinal_order_and_once() =>
        Assert.Equal(["cat", "cut"], EditDistance.Nearest("cot", ["cut", "cat", "rot", "cut"], 2));

    [Fact]
    public void A_text_of_up_to_three_characters_has_one_difference_at_most() =>
        Assert.Equal(["a", "ab"], EditDistance.Nearest("a", ["abc", "ab", "a", "xyz"], 5));

    [Fact]
    public void A_text_of_four_characters_has_two_differences_at_most() =>
        Assert.Equal(["abcd", "abcdef"], EditDistance.Nearest("abcd", ["abcdefg", "abcdef", "abcd", "wxyz"], 5));

    [Fact]
    public void A_long_text_may_differ_in_a_third() =>
        Assert.Equal(["abcdefghixyz"], EditDistance.Nearest("abcdefghijkl", ["abcdefghixyz", "abcdefgwvxyz"], 5));

    [Fact]
    public void No_text_may_differ_in_more_than_eight()
    {
        var eight = new string('a', 52) + new string('b', 8);
        var nine = new string('a', 51) + new string('b', 9);

        Assert.Equal([eight], EditDistance.Nearest(new string('a', 60), [nine, eight], 5));
    }

    [Fact]
    public void Nothing_is_near_when_nothing_is_asked_for() => Assert.Empty(EditDistance.Nearest("a", ["a"], 0));

    [Fact]
    public void The_nearest_are_those_of_the_whole_matrix() =>
        Gen.Select(Words, Words.Array[0, 30], Gen.Int[1, 5]).Sample((received, candidates, most) =>
        {
            var expected = candidates.Distinct()
                .Select(candidate => (Candidate: candidate, Distance: Distance(received, candidate)))
                .Where(found => found.Distance <= (received.Length <= 3 ? 1 : Math.Max(2, received.Length / 3)))
                .OrderBy(found => found.Distance).ThenBy(found => found.Candidate, StringComparer.Ordinal)
                .Take(most).Select(found => found.Candidate);
            Assert.Equal(expected, EditDistance.Nearest(received, candidates, most));
        });

    private static Gen<string> Words { get; } = Gen.Char["aBc"].Array[0, 14].Select(letters => new string(letters));

    private static int Distance(string left, string right)
    {
        var (x, y) = (left.ToLowerInvariant(), right.ToLowerInvariant());
        var cells = new int[x.Length + 1, y.Length + 1];
        for (var i = 0; i <= x.Length; i++)
        {
            for (var j = 0; j <= y.Length; j++)
            {
                var ways = new List<int>();
                if (i > 0)
                    ways.Add(cells[i - 1, j] + 1);
                if (j > 0)
                    ways.Add(cells[i, j - 1] + 1);
                if (i > 0 && j > 0)
                    ways.Add(cells[i - 1, j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                    ways.Add(cells[i - 2, j - 2] + 1);
                cells[i, j] = ways.Count == 0 ? 0 : ways.Min();
            }
        }

        return cells[x.Length, y.Length];
    }
}
