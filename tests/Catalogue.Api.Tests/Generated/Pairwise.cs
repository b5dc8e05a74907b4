namespace Catalogue.Api.Tests.Generated;

/// <summary>One choice among some; an optional one may also be left open.</summary>
internal sealed record Choice(int Levels, bool IsOptional);

/// <summary>Few rows in which every level of every choice meets every level of every other.</summary>
internal static class Pairwise
{
    private const int Tries = 25;

    /// <param name="mostOptional">The most optional choices that a row makes: too many filters at once find nothing.</param>
    public static IEnumerable<int?[]> Rows(IReadOnlyList<Choice> choices, int mostOptional, int seed)
    {
        var random = new Random(seed);
        var left = AllPairs(choices).ToHashSet();
        var order = left.ToArray();
        random.Shuffle(order);
        foreach (var pair in order.Where(left.Contains))
        {
            var row = Enumerable.Range(0, Tries).Select(_ => Around(pair, choices, mostOptional, random))
                .MaxBy(candidate => PairsOf(candidate).Count(left.Contains))!;
            left.ExceptWith(PairsOf(row));
            yield return row;
        }
    }

    private static int?[] Around((int, int, int, int) pair, IReadOnlyList<Choice> choices, int mostOptional, Random random)
    {
        var row = choices.Select(choice => choice.IsOptional ? (int?)null : random.Next(choice.Levels)).ToArray();
        (row[pair.Item1], row[pair.Item3]) = (pair.Item2, pair.Item4);
        while (choices.Index().Count(choice => choice.Item.IsOptional && row[choice.Index] is not null) < mostOptional)
        {
            var optional = random.Next(choices.Count);
            if (choices[optional].IsOptional)
                row[optional] ??= random.Next(choices[optional].Levels);
        }

        return row;
    }

    private static IEnumerable<(int, int, int, int)> AllPairs(IReadOnlyList<Choice> choices) =>
        from first in Enumerable.Range(0, choices.Count)
        from second in Enumerable.Range(first + 1, choices.Count - first - 1)
        from one in Enumerable.Range(0, choices[first].Levels)
        from other in Enumerable.Range(0, choices[second].Levels)
        select (first, one, second, other);

    private static IEnumerable<(int, int, int, int)> PairsOf(int?[] row) =>
        from first in Enumerable.Range(0, row.Length)
        where row[first] is not null
        from second in Enumerable.Range(first + 1, row.Length - first - 1)
        where row[second] is not null
        select (first, row[first]!.Value, second, row[second]!.Value);
}
