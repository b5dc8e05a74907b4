using System.Text;
using Catalogue.Data.Text;

namespace Catalogue.Data.Search.Index;

/// <summary>Writes the changes of one block: merges them with the pages that are there.</summary>
internal sealed class BlockWriter(BlocksTable blocks, PagesTable pages, WordsTable words)
{
    private readonly PostingsBuilder _merged = new();
    private readonly PageBuilder _built = new();

    public void Write(int block, PendingBlock pending)
    {
        var known = blocks.Lengths(block);
        foreach (var field in Enum.GetValues<TermField>())
            Write(block, field, known is null ? [] : pages.FirstWords(block, field), pending, pending.Changes(field));

        var lengths = new byte[Block.Size];
        known?.CopyTo(lengths, 0);
        foreach (var (place, length) in pending.Lengths)
            lengths[place] = length;
        blocks.Write(block, lengths);
    }

    private void Write(int block, TermField field, List<string> firstWords, PendingBlock pending, List<TermChanges> changes)
    {
        var at = 0;
        for (var page = 0; at < changes.Count; page++)
        {
            var start = at;
            while (at < changes.Count && (page + 1 >= firstWords.Count || CodePointComparer.Instance.Compare(changes[at].Word, firstWords[page + 1]) < 0))
                at++;
            if (at > start)
                Write(block, field, page < firstWords.Count ? pages.Read(block, field, firstWords[page]) : Page.Empty, pending, changes[start..at]);
        }
    }

    private void Write(int block, TermField field, Page old, PendingBlock pending, List<TermChanges> changes)
    {
        Merge(field, old, pending, changes);
        var first = _built.Pages.Count == 0 ? Page.Empty : _built.Pages[0];
        if (_built.Pages.Count == 1 && first.IsSame(old))
            return;

        if (old != Page.Empty && !first.FirstWord.AsSpan().SequenceEqual(old.FirstWord))
            pages.Delete(block, field, old);
        foreach (var page in _built.Pages)
            pages.Write(block, field, page);
    }

    private void Merge(TermField field, Page old, PendingBlock pending, List<TermChanges> changes)
    {
        _built.Clear();
        var reader = new PageReader(old.Terms);
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
                words.Add(field, change.Word);
            if (isKnown)
                more = reader.MoveNext();
        }

        for (; more; more = reader.MoveNext())
            _built.Add(reader.Word, reader.Papers, reader.Postings, old.Positions.AsSpan(reader.PositionsStart..reader.PositionsEnd));
        _built.Finish();
    }
}
