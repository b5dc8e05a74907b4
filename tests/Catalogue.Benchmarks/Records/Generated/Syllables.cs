namespace Catalogue.Benchmarks.Records.Generated;

/// <summary>Words that can be spoken: another one for each number, longer ones for larger numbers.</summary>
public static class Syllables
{
    private static readonly string[] All =
    [
        .. from end in new[] { "", "n", "r", "l" } from vowel in "aeiou" from consonant in "bcdfghjklmnpqrstvz" select $"{consonant}{vowel}{end}",
    ];

    // Read from the left, a syllable ends before the last consonant before a vowel: no two rows of syllables are the same word.
    public static string Word(int number)
    {
        var word = "";
        for (var left = number; left >= 0; left = left / All.Length - 1)
            word += All[left % All.Length];
        return word;
    }

    /// <summary>The word with a capital letter.</summary>
    public static string Name(int number)
    {
        var word = Word(number);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
