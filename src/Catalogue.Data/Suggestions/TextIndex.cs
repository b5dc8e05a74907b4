using System.Buffers;
using Catalogue.Search;
using Catalogue.Text;

namespace Catalogue.Data.Suggestions;

/// <summary>An inverted index of many short texts, such as names and titles. Immutable.</summary>
public sealed class TextIndex
{
    private readonly WordList _words;
    private readonly int[] _starts;
    private readonly byte[] _postings;
    private readonly int[] _keys;

    /// <param name="words">The words of all texts.</param>
    /// <param name="starts">Where the postings of each word start, and where the last ones end.</param>
    /// <param name="postings">For each word, the numbers of its texts, encoded as <see cref="TextIndexBuilder"/> writes them.</param>
    /// <param name="keys">The keys of the texts' rows, by number.</param>
    internal TextIndex(WordList words, int[] starts, byte[] postings, int[] keys) =>
        (_words, _starts, _postings, _keys) = (words, starts, postings, keys);

    /// <summary>The key of the row that a text belongs to.</summary>
    public int KeyOf(int text) => _keys[text];

    /// <summary>The numbers of the texts that have, for each wanted word, a word that begins with it.</summary>
    /// <param name="wanted">Folded words. If there are none, all texts match.</param>
    /// <param name="withTypos">Whether to accept one typo in each wanted word.</param>
    public DocIdSet Find(IEnumerable<string> wanted, bool withTypos)
    {
        DocIdSet? found = null;
        // Longest word first: it is usually the rarest. Once the intersection is empty, the other words need no lookup.
        foreach (var word in wanted.OrderByDescending(word => word.Length))
        {
            var spellings = withTypos ? Typos.Of(word, _words.LettersAfter).Prepend(word) : [word];
            var texts = Texts([.. spellings.Select(_words.Beginning).Where(range => range.Start < range.End)]);
            found = found is null ? texts : found.And(texts);
            if (found.Count == 0)
                break;
        }

        return found ?? All;
    }

    private DocIdSet All => DocIdSet.OfKeys([.. Enumerable.Range(0, _keys.Length)]);

    private DocIdSet Texts(List<(int Start, int End)> ranges)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(DocIdSet.WordsFor(_keys.Length));
        var bits = rented.AsSpan(0, DocIdSet.WordsFor(_keys.Length));
        bits.Clear();
        Read(ranges, bits);
        var texts = DocIdSet.CopyOf(bits);
        ArrayPool<ulong>.Shared.Return(rented);
        return texts;
    }

    private void Read(List<(int Start, int End)> ranges, Span<ulong> bits)
    {
        foreach (var (start, end) in ranges)
        {
            for (var word = start; word < end; word++)
                Read(_postings.AsSpan(_starts[word].._starts[word + 1]), bits);
        }
    }

    private static void Read(ReadOnlySpan<byte> differences, Span<ulong> bits)
    {
        for (var (at, text) = (0, -1); at < differences.Length;)
        {
            text += VarInt.Read(differences, ref at);
            bits[text >> 6] |= 1UL << text;
        }
    }
}
