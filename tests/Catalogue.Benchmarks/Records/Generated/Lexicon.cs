namespace Catalogue.Benchmarks.Records.Generated;

/// <summary>The words of generated texts, the commonest first.</summary>
public static class Lexicon
{
    public const int Size = 500_000;

    private static readonly string[] Grammatical =
        "the of and a to in we for is that on with this are as by from our which an be can it these or at have not has such using also between two more than their both into"
            .Split(' ');

    // The pair that questions are asked with: each word alone, and the two in a row.
    private static readonly string[] Topical =
    [
        .. "data method results task learning approach training performance model language system models paper based neural text information propose network analysis large show work set features new algorithm problem different state".Split(' '),
        "language model", .. "time graph image speech translation semantic knowledge question structure human quality domain representation evaluation experiments".Split(' '),
    ];

    private static readonly string[] Entries =
        [.. Grammatical, .. Topical, .. Enumerable.Range(0, Size - Grammatical.Length - Topical.Length).Select(Syllables.Word)];

    private static readonly HeavyTail Frequencies = new(Size, 1.2, 1.7);

    public static string Draw(ref Randomness random) => Entries[Frequencies.Draw(ref random)];

    /// <summary>A word with a meaning of its own.</summary>
    public static string DrawTopical(ref Randomness random)
    {
        var rank = Frequencies.Draw(ref random);
        while (rank < Grammatical.Length)
            rank = Frequencies.Draw(ref random);
        return Entries[rank];
    }
}
