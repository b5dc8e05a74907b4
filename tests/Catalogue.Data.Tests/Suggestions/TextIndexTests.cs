using Catalogue.Data.Queries;
using Catalogue.Data.Suggestions;
using CsCheck;

namespace Catalogue.Data.Tests.Suggestions;

/// <summary>The index finds what going through the texts one by one finds.</summary>
public sealed class TextIndexTests
{
    private static readonly string[] Letters = ["a", "b", "c", "ab", "é", "η", "京"];

    private static readonly Gen<string> Word = Gen.Int[0, Letters.Length - 1].Select(at => Letters[at]).Array[1, 6].Select(string.Concat);

    private static readonly Gen<string[]> Texts = Word.Array[0, 5].Select(words => string.Join(' ', words)).Array[0, 80];

    [Fact]
    public void Each_word_begins_a_word_of_the_text() => Texts.Select(Word.Array[1, 3]).Sample((texts, wanted) =>
        Assert.Equal(Matching(texts, wanted, Begins), Found(texts, wanted, withTypos: false)));

    [Fact]
    public void A_longer_word_may_have_one_typo() => Texts.Select(Word.Array[1, 3]).Sample((texts, wanted) =>
        Assert.Equal(Matching(texts, wanted, (word, typed) => Begins(word, typed) || MayMean(word, typed)), Found(texts, wanted, withTypos: true)));

    [Fact]
    public void Many_texts_are_found_as_few_are()
    {
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(number => $"w{number % 7} x{number}")];

        Assert.Equal(Enumerable.Range(0, 20_000).Where(number => number % 7 == 3), Found(texts, ["w3"], withTypos: false));
        Assert.Equal([.. Enumerable.Range(0, 20_000).Where(number => number % 7 == 3 && Begins($"x{number}", "x12"))], Found(texts, ["x12", "w3"], withTypos: false));
        Assert.Equal(20_000, Found(texts, ["x"], withTypos: false).Count);
    }

    private static List<int> Found(string[] texts, string[] wanted, bool withTypos)
    {
        var index = TextIndexBuilder.Build(texts.Index().Select(text => (text.Index * 3, text.Item)));
        var found = new List<int>();
        foreach (var text in index.Find(Words(string.Join(' ', wanted)), withTypos))
            found.Add(index.KeyOf(text) / 3);
        return found;
    }

    private static List<int> Matching(string[] texts, string[] wanted, Func<string, string, bool> isMeant) =>
        [.. texts.Index().Where(text => Words(string.Join(' ', wanted)).All(typed => Words(text.Item).Any(word => isMeant(word, typed)))).Select(text => text.Index)];

    private static IReadOnlyList<string> Words(string text) => Suggester.Words(text);

    private static bool Begins(string word, string typed) => word.StartsWith(typed, StringComparison.Ordinal);

    private static bool MayMean(string word, string typed) =>
        typed.Length >= 4 && Enumerable.Range(0, word.Length + 1).Any(length => IsOneTypo(word[..length], typed));

    /// <summary>Whether one letter added, left out or replaced, or two neighbours exchanged, makes one of the other.</summary>
    private static bool IsOneTypo(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        if (longer.Length == shorter.Length + 1)
            return Enumerable.Range(0, longer.Length).Any(at => longer.Remove(at, 1) == shorter);
        if (longer.Length != shorter.Length)
            return false;

        int[] different = [.. Enumerable.Range(0, one.Length).Where(at => one[at] != other[at])];
        return different is [_] || different is [var left, var right] && right == left + 1 && one[left] == other[right] && one[right] == other[left];
    }
}
