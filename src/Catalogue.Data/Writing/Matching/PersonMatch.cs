using Catalogue.Text;

namespace Catalogue.Data.Writing.Matching;

/// <summary>Compares names of persons.</summary>
public static class PersonMatch
{
    /// <summary>
    /// True if two names can belong to one person: they are equal, or their last words are equal and their first words are equal or one is
    /// the initial of the other, as in <c>J. Doe</c> and <c>Jane Doe</c>.
    /// </summary>
    public static bool CanBeSame(string name, string other)
    {
        var (words, others) = (Words(name), Words(other));
        return words.AsSpan().SequenceEqual(others)
            || (words.Length > 1 && others.Length > 1 && words[^1] == others[^1] && AreAlike(words[0], others[0]));
    }

    private static bool AreAlike(string first, string other) =>
        first == other || ((first.Length == 1 || other.Length == 1) && first[0] == other[0]);

    private static string[] Words(string name) => Folding.Fold(name).Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
}
