using System.Runtime.InteropServices;
using Catalogue.Search.Analysis;
using Catalogue.Search.Index;
using Catalogue.Text;

namespace Catalogue.Data.Suggestions;

/// <summary>
/// Builds an index of texts in two passes over the rows: the first measures the postings, the second writes them. So only the index and its words
/// are in memory.
/// </summary>
public sealed class TextIndexBuilder
{
    private readonly Dictionary<string, Postings> _words = new(StringComparer.Ordinal);
    private readonly FoldedWords _folded = new();

    /// <param name="rows">The keys and texts. They are enumerated twice and must be the same each time.</param>
    public static TextIndex Build(IEnumerable<(int Key, string Text)> rows) => new TextIndexBuilder().BuildOf(rows);

    private TextIndex BuildOf(IEnumerable<(int Key, string Text)> rows)
    {
        var keys = new List<int>();
        foreach (var (key, text) in rows)
        {
            Each(text, keys.Count, (ref postings, difference) => postings.At += VarInt.Length(difference));
            keys.Add(key);
        }

        string[] words = [.. _words.Keys.Order(CodePointComparer.Instance)];
        var starts = Arrange(words);
        var bytes = new byte[starts[^1]];
        var number = 0;
        foreach (var (_, text) in rows)
            Each(text, number++, (ref postings, difference) => VarInt.Write(bytes, ref postings.At, difference));
        return new TextIndex(new WordList(words), starts, bytes, [.. keys]);
    }

    /// <summary>Assigns each word a range for its postings. Returns where the ranges start, and where the last one ends.</summary>
    private int[] Arrange(string[] words)
    {
        var starts = new int[words.Length + 1];
        for (var word = 0; word < words.Length; word++)
        {
            ref var postings = ref CollectionsMarshal.GetValueRefOrNullRef(_words, words[word]);
            starts[word + 1] = starts[word] + postings.At;
            postings = new Postings { At = starts[word] };
        }

        return starts;
    }

    /// <summary>
    /// Calls the action for each distinct word of a text, with the difference between the number of the text and that of the previous text with
    /// the word (−1 before the first).
    /// </summary>
    private void Each(string text, int number, PostingsAction action)
    {
        for (var (at, end) = Analyser.NextRun(text, 0); at < text.Length; (at, end) = Analyser.NextRun(text, end))
        {
            var word = _folded.Of(text, at, end);
            if (word.Length == 0)
                continue;

            ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
            if (postings.Next > number)
                continue;

            action(ref postings, number + 1 - postings.Next);
            postings.Next = number + 1;
        }
    }

    private delegate void PostingsAction(ref Postings postings, int difference);

    /// <summary>The state of a word's postings during the build.</summary>
    private struct Postings
    {
        /// <summary>First pass: the size of the postings in bytes. Second pass: where the next posting is written.</summary>
        public int At;

        /// <summary>The number of the last text that has the word, plus one; 0 if there is none yet.</summary>
        public int Next;
    }
}
