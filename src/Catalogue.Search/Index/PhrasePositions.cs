namespace Catalogue.Search.Index;

/// <summary>
/// Finds a phrase in one field of the papers of a block. A position is encoded as one ascending number: the place of the paper, then a bit that
/// is set outside the title, then the position there.
/// </summary>
/// <param name="words">For each word of the phrase, its forms.</param>
internal sealed class PhrasePositions(QueryTerm[][] words)
{
    private const int PlaceShift = 33;
    private const long Elsewhere = 1L << (PlaceShift - 1);

    /// <summary>For each word of the phrase, the index of its first occurrence in the phrase.</summary>
    private readonly int[] _firsts = [.. words.Select(forms => Array.IndexOf(words, forms))];

    /// <summary>The positions of words that the phrase repeats, by the index of their first occurrence. They are read once per block.</summary>
    private readonly Dictionary<int, PositionList> _repeated = words.Index().GroupBy(word => Array.IndexOf(words, word.Item))
        .Where(word => word.Count() > 1).ToDictionary(word => word.Key, _ => new PositionList());

    private PositionList _found = new();
    private PositionList _ofWord = new();
    private PositionList _ofForm = new();
    private PositionList _result = new();

    /// <param name="candidates">A bitmap of the papers to read positions of.</param>
    public void Find(ReadOnlySpan<ulong> candidates, int block, IndexReader index)
    {
        _found.Copy(PositionsOf(0, candidates, block, index));
        for (var word = 1; word < words.Length && _found.Count > 0; word++)
        {
            var positions = PositionsOf(word, candidates, block, index);
            index.Work.Spend(positions.Count);
            Follow(_found, positions, _result);
            (_found, _result) = (_result, _found);
        }
    }

    public void Clear() => _found.Clear();

    public void Set(Span<ulong> papers)
    {
        foreach (var position in _found.Positions)
            papers[PlaceOf(position) / 64] |= 1UL << PlaceOf(position);
    }

    public void AddTo(Span<float> frequencies, TermField field)
    {
        var weights = Bm25.Weights(field);
        var (inTitle, elsewhere) = (weights[TermFrequency.Of(1, 0)], weights[TermFrequency.Of(0, 1)]);
        foreach (var position in _found.Positions)
            frequencies[PlaceOf(position)] += (position & Elsewhere) == 0 ? inTitle : elsewhere;
    }

    private static int PlaceOf(long position) => (int)(position >> PlaceShift);

    private PositionList PositionsOf(int word, ReadOnlySpan<ulong> candidates, int block, IndexReader index)
    {
        var isRepeated = _repeated.TryGetValue(_firsts[word], out var kept);
        if (isRepeated && word > _firsts[word])
            return kept!;

        ReadWord(words[word], candidates, block, index);
        if (!isRepeated)
            return _ofWord;

        kept!.Copy(_ofWord);
        return kept;
    }

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

    private static void Read(QueryTerm term, ReadOnlySpan<ulong> candidates, int block, IndexReader index, PositionList found)
    {
        var postings = new PostingsReader(term.PostingsIn(block, index));
        var bytes = index.Positions(block, term);
        var positions = new PositionsReader(bytes);
        var room = found.Room(bytes.Length);
        var written = 0;
        while (postings.MoveNext())
        {
            if ((candidates[postings.Place / 64] >> postings.Place & 1) == 0)
            {
                positions.Skip(postings.Frequencies);
                continue;
            }

            var (inTitle, elsewhere) = positions.Counts(postings.Frequencies);
            var start = (long)postings.Place << PlaceShift;
            positions.Read(room.Slice(written, inTitle), start);
            positions.Read(room.Slice(written + inTitle, elsewhere), start | Elsewhere);
            written += inTitle + elsewhere;
        }

        found.Keep(written);
    }

    private static void Merge(PositionList left, PositionList right, PositionList merged)
    {
        merged.Clear();
        var before = left.Positions;
        var room = merged.Room(left.Count + right.Count);
        var (at, written) = (0, 0);
        foreach (var position in right.Positions)
        {
            for (; at < before.Length && before[at] < position; at++)
                room[written++] = before[at];
            room[written++] = position;
        }

        before[at..].CopyTo(room[written..]);
        merged.Keep(left.Count + right.Count);
    }

    /// <summary>The positions that directly follow a found position.</summary>
    private static void Follow(PositionList found, PositionList positions, PositionList following)
    {
        following.Clear();
        var before = found.Positions;
        var room = following.Room(positions.Count);
        var (at, written) = (0, 0);
        foreach (var position in positions.Positions)
        {
            while (at < before.Length && before[at] < position - 1)
                at++;
            if (at == before.Length)
                break;

            // Branch-free: always write, but advance only if the position follows. The processor could not predict the branch.
            room[written] = position;
            written += before[at] == position - 1 ? 1 : 0;
        }

        following.Keep(written);
    }
}
