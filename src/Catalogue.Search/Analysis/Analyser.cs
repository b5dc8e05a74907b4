using System.Buffers;
using System.Text;
using Catalogue.Text;

namespace Catalogue.Search.Analysis;

/// <summary>The only analyser: for indexing, queries and highlighting.</summary>
public static class Analyser
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>
    /// The words of a text in order: runs of letters, numbers and marks. An apostrophe between two letters joins them, an invisible format
    /// character does not separate them, and each ideograph or kana is a word of its own. A folded word has only letters, numbers and marks, and
    /// analysing it again gives that same word.
    /// </summary>
    public static IEnumerable<Word> Words(string text)
    {
        for (var (start, end) = NextRun(text, 0); start < text.Length; (start, end) = NextRun(text, end))
        {
            var folded = Folded(text[start..end]);
            if (folded.Length > 0)
                yield return new Word(start, end - start, folded);
        }
    }

    /// <summary>The form in which words of titles and abstracts are compared. A word with any character outside a–z is its own stem.</summary>
    public static string Stem(string folded) =>
        folded.AsSpan().ContainsAnyExceptInRange('a', 'z') ? folded : PorterStemmer.Stem(folded);

    /// <summary>
    /// The next run of characters that form a word, at or after a position. The run may fold to nothing. If there is none, both values are the
    /// end of the text.
    /// </summary>
    public static (int Start, int End) NextRun(string text, int at)
    {
        while (at < text.Length)
        {
            var first = Characters.At(text, at, out var length);
            if (first is Character.Letter or Character.Number)
                return (at, EndOfRun(text, at));
            if (first == Character.Ideograph)
                return (at, EndOfMarks(text, at + length));
            at += length;
        }

        return (at, at);
    }

    private static int EndOfMarks(string text, int at)
    {
        while (at < text.Length && Characters.At(text, at, out var length) == Character.Mark)
        {
            at += length;
        }

        return at;
    }

    private static int EndOfRun(string text, int at)
    {
        var end = at;
        var afterLetter = false;
        while (at < text.Length)
        {
            var character = Characters.At(text, at, out var length);
            at += length;
            if (character is Character.Letter or Character.Number or Character.Mark)
            {
                afterLetter = character == Character.Letter || character == Character.Mark && afterLetter;
                end = at;
            }
            else if (character != Character.Invisible && !(character == Character.Apostrophe && afterLetter && IsLetter(text, at)))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsLetter(string text, int at) => at < text.Length && Characters.At(text, at, out _) == Character.Letter;

    /// <summary>The folded word of a run of characters; empty if nothing remains of it.</summary>
    // Folding can leave spaces and punctuation where one character stands for several: ⑴, ½, ŉ.
    internal static string Folded(string word)
    {
        var folded = Folding.Fold(word);
        if (!folded.AsSpan().ContainsAnyExcept(Plain))
            return folded;

        var kept = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length;)
        {
            var character = Characters.At(folded, at, out var length);
            if (character is Character.Letter or Character.Number or Character.Ideograph || character == Character.Mark && kept.Length > 0)
                kept.Append(folded, at, length);
            at += length;
        }

        return kept.ToString();
    }
}
