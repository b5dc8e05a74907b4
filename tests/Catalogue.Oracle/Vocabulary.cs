
namespace Catalogue.Oracle;

/// <summary>A paper's words as numbers of a <see cref="Vocabulary"/>: each name a text of its own.</summary>
public sealed record PaperWords(int[] Title, int[] Abstract, int[][] Names, int[] TitleStems, int[] AbstractStems);

/// <summary>Every word that was read, as a number, with its stem.</summary>
public sealed class Vocabulary
{
    private const int MostChunks = 500_000;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _words = [];
    private readonly List<int> _stems = [];
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _chunks =
        new Dictionary<string, int[]>().GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<string> Words => _words;

    public int Number(string word)
    {
        if (_numbers.TryGetValue(word, out var known))
            return known;

        var number = _words.Count;
        _numbers.Add(word, number);
        _words.Add(word);
        _stems.Add(number);
        _stems[number] = Number(Stemmer.Stem(word));
        return number;
    }

    public int Stem(int number) => _stems[number];

    public PaperWords Read(PlainPaper paper)
    {
        var (title, text) = (Read(paper.Title), Read(paper.Abstract ?? ""));
        return new PaperWords(title, text, [.. paper.Authors.Select(author => Read(author.Name))], Stems(title), Stems(text));
    }

    private int[] Stems(int[] words) => Array.ConvertAll(words, Stem);

    /// <summary>No word goes over a space, so that what stands between two spaces has to be taken apart only once.</summary>
    private int[] Read(string text)
    {
        var words = new List<int>();
        foreach (var range in text.AsSpan().SplitAny(' ', '\n'))
        {
            var chunk = text.AsSpan(range);
            if (!_chunks.TryGetValue(chunk, out var numbers))
            {
                if (_chunks.Dictionary.Count == MostChunks)
                    _chunks.Dictionary.Clear();
                _chunks[chunk] = numbers = Array.ConvertAll(PlainWords.Of(chunk.ToString()), Number);
            }

            words.AddRange(numbers);
        }

        return [.. words];
    }
}
