using System.Text;
using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>
/// Builds the rows of one block by merging its pending changes with its stored pages. A new block has none, so that building it does not use the
/// database.
/// </summary>
/// <param name="block">The number of the block.</param>
/// <param name="known">The stored <see cref="PaperLength"/> of each place; null if the block is new.</param>
/// <param name="pages">Reads the stored pages.</param>
internal sealed class BlockBuilder(int block, byte[]? known, PostingsTable pages)
{
    private readonly PostingsBuilder _merged = new();
    private readonly TermPageBuilder _built = new();
    private readonly BlockRows _rows = new(block);

    public BlockRows Build(PendingBlock pending)
    {
        foreach (var field in Enum.GetValues<TermField>())
            Build(field, known is null ? [] : pages.FirstWords(block, field), pending, pending.Changes(field));

        known?.CopyTo(_rows.Lengths, 0);
        foreach (var (place, length) in pending.Lengths)
            _rows.Lengths[place] = length;
        return _rows;
    }

    private void Build(TermField field, List<string> firstWords, PendingBlock pending, List<TermChanges> changes)
    {
        var at = 0;
        for (var page = 0; at < changes.Count; page++)
        {
            var start = at;
            while (at < changes.Count && (page + 1 >= firstWords.Count || CodePointComparer.Instance.Compare(changes[at].Word, firstWords[page + 1]) < 0))
                at++;
            if (at > start)
                Build(field, page < firstWords.Count ? pages.Read(block, field, firstWords[page]) : Page.Empty, pending, changes[start..at]);
        }
    }

    private void Build(TermField field, Page old, PendingBlock pending, List<TermChanges> changes)
    {
        Merge(field, old, pending, changes);
        var first = _built.Pages.Count == 0 ? Page.Empty : _built.Pages[0];
        if (_built.Pages.Count == 1 && first.IsSame(old))
            return;

        if (old != Page.Empty && !first.FirstWord.AsSpan().SequenceEqual(old.FirstWord))
            _rows.Deleted.Add((field, old));
        foreach (var page in _built.Pages)
            _rows.Written.Add((field, page));
    }

    private void Merge(TermField field, Page old, PendingBlock pending, List<TermChanges> changes)
    {
        _built.Clear();
        var reader = new TermPageReader(old.Terms);
        var more = reader.MoveNext();
        foreach (var change in changes)
        {
            var word = Encoding.UTF8.GetBytes(change.Word);
            for (; more && reader.Word.SequenceCompareTo(word) < 0; more = reader.MoveNext())
                _built.Add(reader.Word, reader.Papers, reader.Postings, old.Positions.AsSpan(reader.PositionsStart..reader.PositionsEnd));

            var isKnown = more && reader.Word.SequenceEqual(word);
            if (isKnown)
                _merged.Merge(reader.Postings, old.Positions.AsSpan(reader.PositionsStart..reader.PositionsEnd), pending, change.Changes);
            else
                _merged.Merge([], [], pending, change.Changes);
            if (_merged.Papers > 0)
                _built.Add(word, _merged.Papers, _merged.Postings, _merged.Positions);
            if (!isKnown && _merged.Papers > 0)
                _rows.Words.Add((field, change.Word));
            if (isKnown)
                more = reader.MoveNext();
        }

        for (; more; more = reader.MoveNext())
            _built.Add(reader.Word, reader.Papers, reader.Postings, old.Positions.AsSpan(reader.PositionsStart..reader.PositionsEnd));
        _built.Finish();
    }
}
