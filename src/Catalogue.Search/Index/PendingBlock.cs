using System.Runtime.InteropServices;
using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>The unwritten changes of one block, in the order of the calls. Not thread-safe.</summary>
internal sealed class PendingBlock
{
    private readonly Dictionary<string, int>[] _termOf = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly List<PendingChange> _changes = [];
    private readonly ByteBuffer _positions = new();
    private PendingChange[] _sorted = [];
    private int[]? _ends;
    private int _terms;
    private int _lastPlace = -1;
    private bool _isInOrder = true;

    public List<(int Place, byte Length)> Lengths { get; } = [];

    public int Count => _changes.Count;

    public void Clear()
    {
        foreach (var terms in _termOf)
            terms.Clear();
        _changes.Clear();
        _positions.Clear();
        Lengths.Clear();
        _sorted = [];
        (_ends, _terms, _lastPlace, _isInOrder) = (null, 0, -1, true);
    }

    public void Add(int place, SearchDocument document)
    {
        Begin(place, PaperLength.Of(document.Length));
        var start = _positions.Length;
        _positions.Append(document.AllPositions);
        var from = start;
        foreach (ref readonly var term in document.Terms)
        {
            var to = start + term.PositionsEnd;
            _changes.Add(new PendingChange(TermOf(term), from, to, (ushort)place, term.Frequencies));
            from = to;
        }
    }

    public void Remove(int place, SearchDocument document)
    {
        Begin(place, PaperLength.None);
        foreach (ref readonly var term in document.Terms)
            _changes.Add(new PendingChange(TermOf(term), 0, 0, (ushort)place, PendingChange.Removed));
    }

    /// <summary>The changes of a field by term, in code point order of the words. Call it only after the last change has been added.</summary>
    public List<TermChanges> Changes(TermField field)
    {
        var ends = _ends ??= SortByTerm();
        var (words, terms) = (_termOf[(int)field].Keys.ToArray(), _termOf[(int)field].Values.ToArray());
        Array.Sort(words, terms, CodePointComparer.Instance);
        return [.. words.Zip(terms, (word, term) => new TermChanges(word, ChangesOf(term, ends)))];
    }

    public ReadOnlySpan<byte> PositionsOf(in PendingChange change) => _positions.Written[change.PositionsStart..change.PositionsEnd];

    private void Begin(int place, byte length)
    {
        Lengths.Add((place, length));
        _isInOrder &= place > _lastPlace;
        _lastPlace = place;
    }

    private int TermOf(in DocumentTerm term)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_termOf[(int)term.Field], term.Word, out var known);
        if (!known)
            number = _terms++;
        return number;
    }

    /// <summary>Sorts the changes by term with a counting sort, which is stable. Returns where the changes of each term end.</summary>
    private int[] SortByTerm()
    {
        var ends = new int[_terms];
        var changes = CollectionsMarshal.AsSpan(_changes);
        foreach (ref readonly var change in changes)
            ends[change.Term]++;
        for (var (term, start) = (0, 0); term < ends.Length; term++)
            (ends[term], start) = (start, start + ends[term]);

        _sorted = GC.AllocateUninitializedArray<PendingChange>(changes.Length);
        foreach (ref readonly var change in changes)
            _sorted[ends[change.Term]++] = change;
        return ends;
    }

    private ArraySegment<PendingChange> ChangesOf(int term, int[] ends)
    {
        var start = term == 0 ? 0 : ends[term - 1];
        var changes = new ArraySegment<PendingChange>(_sorted, start, ends[term] - start);
        return _isInOrder ? changes : changes.GroupBy(change => change.Place).OrderBy(same => same.Key).Select(same => same.Last()).ToArray();
    }
}

/// <summary>The changes of a term: the last one of each paper, in ascending order of place.</summary>
internal readonly record struct TermChanges(string Word, ArraySegment<PendingChange> Changes);

/// <summary>The new posting of a term in a paper, or its removal.</summary>
internal readonly record struct PendingChange(int Term, int PositionsStart, int PositionsEnd, ushort Place, byte Frequencies)
{
    /// <summary>The value of <see cref="Frequencies"/> if the paper no longer has the term.</summary>
    public const byte Removed = 0;
}
