using System.Text;

namespace Catalogue.Data.Suggestions;

/// <summary>Words sorted by code point in one UTF-8 buffer. Words with a common prefix are adjacent. Immutable.</summary>
internal sealed class WordList
{
    private readonly byte[] _text;
    private readonly int[] _starts;

    /// <param name="words">Distinct, in code point order.</param>
    public WordList(IReadOnlyList<string> words)
    {
        _starts = new int[words.Count + 1];
        for (var at = 0; at < words.Count; at++)
            _starts[at + 1] = _starts[at] + Encoding.UTF8.GetByteCount(words[at]);
        _text = new byte[_starts[^1]];
        for (var at = 0; at < words.Count; at++)
            Encoding.UTF8.GetBytes(words[at], _text.AsSpan(_starts[at]));
    }

    /// <summary>The range of the words that begin with a prefix; empty if there are none.</summary>
    public (int Start, int End) Beginning(string prefix)
    {
        var utf8 = Encoding.UTF8.GetBytes(prefix);
        var start = First(0, word => word.SequenceCompareTo(utf8) >= 0);
        return (start, First(start, word => !word.StartsWith(utf8)));
    }

    /// <summary>The distinct letters (code points) that follow a prefix in any word, in order.</summary>
    public IEnumerable<string> LettersAfter(string prefix)
    {
        var (start, end) = Beginning(prefix);
        var length = Encoding.UTF8.GetByteCount(prefix);
        while (start < end)
        {
            if (WordAt(start).Length == length)
            {
                start++;
                continue;
            }

            Rune.DecodeFromUtf8(WordAt(start)[length..], out var letter, out _);
            yield return letter.ToString();
            start = Beginning(prefix + letter).End;
        }
    }

    private ReadOnlySpan<byte> WordAt(int place) => _text.AsSpan(_starts[place].._starts[place + 1]);

    /// <summary>
    /// Binary search: the first word at or after a place for which the condition holds; the number of words if there is none. If the condition
    /// holds for a word, it must hold for all that follow.
    /// </summary>
    private int First(int from, Func<ReadOnlySpan<byte>, bool> isTrue)
    {
        var (low, high) = (from, _starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isTrue(WordAt(middle)))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
