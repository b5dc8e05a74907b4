namespace Catalogue.Data.Search.Index;

/// <summary>Writes the changes of one block: merges them with the rows that are there.</summary>
internal sealed class BlockWriter(BlocksTable blocks, PostingsTable postings, WordsTable words)
{
    private readonly PostingsBuilder _merged = new();

    public void Write(int block, PendingBlock changes)
    {
        var known = blocks.Lengths(block);
        foreach (var (field, word, ofTerm) in changes.ByTerm())
        {
            if (known is not null && postings.Read(block, field, word) is var (oldPostings, oldPositions))
                Change(block, field, word, oldPostings, oldPositions, changes, ofTerm);
            else
                Add(block, field, word, changes, ofTerm);
        }

        var lengths = new byte[Block.Size];
        known?.CopyTo(lengths, 0);
        foreach (var (place, length) in changes.Lengths)
            lengths[place] = length;
        blocks.Write(block, lengths);
    }

    private void Add(int block, TermField field, string word, PendingBlock changes, ArraySegment<int> ofTerm)
    {
        Merge([], [], changes, ofTerm);
        if (_merged.Papers == 0)
            return;

        postings.Insert(block, field, word, _merged);
        words.Add(field, word);
    }

    private void Change(
        int block, TermField field, string word, byte[] oldPostings, byte[] oldPositions, PendingBlock changes, ArraySegment<int> ofTerm)
    {
        Merge(oldPostings, oldPositions, changes, ofTerm);
        if (_merged.Papers == 0)
            postings.Delete(block, field, word);
        else if (!_merged.Postings.SequenceEqual(oldPostings) || !_merged.Positions.SequenceEqual(oldPositions))
            postings.Update(block, field, word, _merged);
    }

    private void Merge(ReadOnlySpan<byte> oldPostings, ReadOnlySpan<byte> oldPositions, PendingBlock changes, ArraySegment<int> ofTerm)
    {
        _merged.Clear();
        var old = new PostingsReader(oldPostings);
        var positions = new PositionsReader(oldPositions);
        var next = 0;
        while (old.MoveNext())
        {
            var start = positions.At;
            positions.Skip(old.Frequencies);
            for (; next < ofTerm.Count && changes.PlaceOf(ofTerm[next]) < old.Place; next++)
                Add(changes, ofTerm[next]);
            if (next == ofTerm.Count || changes.PlaceOf(ofTerm[next]) > old.Place)
                _merged.Add(old.Place, old.Frequencies, oldPositions[start..positions.At]);
        }

        for (; next < ofTerm.Count; next++)
            Add(changes, ofTerm[next]);
    }

    private void Add(PendingBlock changes, int change)
    {
        if (changes.FrequenciesOf(change) is var frequencies and not 0)
            _merged.Add(changes.PlaceOf(change), frequencies, changes.PositionsOf(change));
    }
}
