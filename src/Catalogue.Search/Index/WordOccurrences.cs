using System.Runtime.InteropServices;

namespace Catalogue.Search.Index;

/// <summary>Collects the positions of each word in one field of a paper. The occurrences of a word are a linked list.</summary>
internal sealed class WordOccurrences
{
    private const int None = -1;

    private readonly List<Occurrence> _all = [];
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The distinct words, each with the index of its first occurrence.</summary>
    public List<(string Word, int First)> Words { get; } = [];

    public void Clear()
    {
        _all.Clear();
        _last.Clear();
        Words.Clear();
    }

    /// <summary>Adds the next word. Add the title before other text, and positions in ascending order.</summary>
    public void Add(string word, bool inTitle, int position)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, word, out var known);
        if (known)
            _all[last] = _all[last] with { Next = _all.Count };
        else
            Words.Add((word, _all.Count));
        last = _all.Count;
        _all.Add(new Occurrence(position, inTitle, None));
    }

    /// <summary>Appends the positions of a word as <see cref="PositionsReader"/> reads them. Returns its <see cref="TermFrequency"/>.</summary>
    public byte AppendTo(ByteBuffer positions, int first)
    {
        var (inTitle, elsewhere) = Counts(first);
        var frequencies = TermFrequency.Of(inTitle, elsewhere);
        if (TermFrequency.AreCut(frequencies))
        {
            positions.Append(inTitle);
            positions.Append(elsewhere);
        }

        var before = new Occurrence(0, InTitle: true, None);
        for (var at = first; at != None; at = before.Next)
        {
            var here = _all[at];
            positions.Append(here.InTitle == before.InTitle ? here.Position - before.Position : here.Position);
            before = here;
        }

        return frequencies;
    }

    private (int InTitle, int Elsewhere) Counts(int first)
    {
        var (inTitle, all) = (0, 0);
        for (var at = first; at != None; at = _all[at].Next, all++)
            inTitle += _all[at].InTitle ? 1 : 0;
        return (inTitle, all - inTitle);
    }

    private readonly record struct Occurrence(int Position, bool InTitle, int Next);
}
