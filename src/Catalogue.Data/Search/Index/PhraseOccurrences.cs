namespace Catalogue.Data.Search.Index;

/// <summary>
/// Where a phrase stands in the papers of a block. A position is a number that grows with the place of the paper, then from title to
/// abstract, then with the position there.
/// </summary>
internal sealed class PhraseOccurrences
{
    private const int PlaceShift = 33;
    private const long Elsewhere = 1L << (PlaceShift - 1);

    private readonly TermField _field;
    private readonly List<long> _lastWords;

    private PhraseOccurrences(TermField field, List<long> lastWords) => (_field, _lastWords) = (field, lastWords);

    /// <param name="words">For each word of the phrase, its forms.</param>
    /// <param name="candidates">The papers to look at.</param>
    public static PhraseOccurrences Of(QueryTerm[][] words, ReadOnlySpan<ulong> candidates, int block, IndexReader index)
    {
        List<long>? found = null;
        foreach (var forms in words)
        {
            List<long> positions = [];
            foreach (var form in forms)
                positions = Merged(positions, Positions(form, candidates, block, index));
            found = found is null ? positions : Next(found, positions);
        }

        return new PhraseOccurrences(words[0][0].Field, found!);
    }

    public void Set(Span<ulong> papers)
    {
        foreach (var position in _lastWords)
            papers[PlaceOf(position) / 64] |= 1UL << PlaceOf(position);
    }

    public void AddTo(Span<float> frequencies)
    {
        var weights = Bm25.Weights(_field);
        var (inTitle, elsewhere) = (weights[Frequencies.Of(1, 0)], weights[Frequencies.Of(0, 1)]);
        foreach (var position in _lastWords)
            frequencies[PlaceOf(position)] += (position & Elsewhere) == 0 ? inTitle : elsewhere;
    }

    private static int PlaceOf(long position) => (int)(position >> PlaceShift);

    private static List<long> Positions(QueryTerm term, ReadOnlySpan<ulong> candidates, int block, IndexReader index)
    {
        var found = new List<long>();
        var postings = new PostingsReader(term.PostingsIn(block, index));
        var positions = new PositionsReader(term.IsIn(block) ? index.Positions(block, term) : []);
        while (postings.MoveNext())
        {
            if ((candidates[postings.Place / 64] >> postings.Place & 1) == 0)
            {
                positions.Skip(postings.Frequencies);
                continue;
            }

            var (inTitle, elsewhere) = positions.Counts(postings.Frequencies);
            var start = (long)postings.Place << PlaceShift;
            Read(ref positions, inTitle, start, found);
            Read(ref positions, elsewhere, start | Elsewhere, found);
        }

        return found;
    }

    private static void Read(ref PositionsReader positions, int count, long position, List<long> found)
    {
        for (; count > 0; count--)
            found.Add(position += positions.Next());
    }

    private static List<long> Merged(List<long> left, List<long> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return left.Count == 0 ? right : left;

        var merged = new List<long>(left.Count + right.Count);
        var at = 0;
        foreach (var position in right)
        {
            for (; at < left.Count && left[at] < position; at++)
                merged.Add(left[at]);
            merged.Add(position);
        }

        merged.AddRange(left[at..]);
        return merged;
    }

    /// <summary>Those of the positions that come right after one that was found.</summary>
    private static List<long> Next(List<long> found, List<long> positions)
    {
        var next = new List<long>();
        var at = 0;
        foreach (var position in positions)
        {
            while (at < found.Count && found[at] < position - 1)
                at++;
            if (at < found.Count && found[at] == position - 1)
                next.Add(position);
        }

        return next;
    }
}
