namespace Catalogue.Data.Search.Index;

/// <summary>
/// Finds where a phrase stands in one field of the papers of a block. A position is a number that grows with the place of the paper,
/// then from title to abstract, then with the position there.
/// </summary>
/// <param name="words">For each word of the phrase, its forms.</param>
internal sealed class PhraseOccurrences(QueryTerm[][] words)
{
    private const int PlaceShift = 33;
    private const long Elsewhere = 1L << (PlaceShift - 1);

    // Kept from block to block: they are long for frequent words.
    private List<long> _found = [];
    private List<long> _ofWord = [];
    private List<long> _ofForm = [];
    private List<long> _result = [];

    /// <param name="candidates">The papers to look at.</param>
    public void Find(ReadOnlySpan<ulong> candidates, int block, IndexReader index)
    {
        for (var word = 0; word < words.Length; word++)
        {
            ReadWord(words[word], candidates, block, index);
            if (word > 0)
                Follow(_found, _ofWord, _result);
            else
                (_result, _ofWord) = (_ofWord, _result);
            (_found, _result) = (_result, _found);
        }
    }

    public void Clear() => _found.Clear();

    public void Set(Span<ulong> papers)
    {
        foreach (var position in _found)
            papers[PlaceOf(position) / 64] |= 1UL << PlaceOf(position);
    }

    public void AddTo(Span<float> frequencies, TermField field)
    {
        var weights = Bm25.Weights(field);
        var (inTitle, elsewhere) = (weights[Frequencies.Of(1, 0)], weights[Frequencies.Of(0, 1)]);
        foreach (var position in _found)
            frequencies[PlaceOf(position)] += (position & Elsewhere) == 0 ? inTitle : elsewhere;
    }

    private static int PlaceOf(long position) => (int)(position >> PlaceShift);

    private void ReadWord(QueryTerm[] forms, ReadOnlySpan<ulong> candidates, int block, IndexReader index)
    {
        _ofWord.Clear();
        foreach (var form in forms)
        {
            if (!form.IsIn(block))
                continue;

            _ofForm.Clear();
            Read(form, candidates, block, index, _ofForm);
            if (_ofWord.Count > 0)
                Merge(_ofWord, _ofForm, _result);
            else
                (_result, _ofForm) = (_ofForm, _result);
            (_ofWord, _result) = (_result, _ofWord);
        }
    }

    private static void Read(QueryTerm term, ReadOnlySpan<ulong> candidates, int block, IndexReader index, List<long> found)
    {
        var postings = new PostingsReader(term.PostingsIn(block, index));
        var positions = new PositionsReader(index.Positions(block, term));
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
    }

    private static void Read(ref PositionsReader positions, int count, long position, List<long> found)
    {
        for (; count > 0; count--)
            found.Add(position += positions.Next());
    }

    private static void Merge(List<long> left, List<long> right, List<long> merged)
    {
        merged.Clear();
        var at = 0;
        foreach (var position in right)
        {
            for (; at < left.Count && left[at] < position; at++)
                merged.Add(left[at]);
            merged.Add(position);
        }

        for (; at < left.Count; at++)
            merged.Add(left[at]);
    }

    /// <summary>Those of the positions that come right after one that was found.</summary>
    private static void Follow(List<long> found, List<long> positions, List<long> following)
    {
        following.Clear();
        var at = 0;
        foreach (var position in positions)
        {
            while (at < found.Count && found[at] < position - 1)
                at++;
            if (at < found.Count && found[at] == position - 1)
                following.Add(position);
        }
    }
}
