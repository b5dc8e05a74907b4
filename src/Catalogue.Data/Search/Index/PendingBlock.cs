using System.Runtime.InteropServices;
using Catalogue.Data.Text;

namespace Catalogue.Data.Search.Index;

/// <summary>The changes of one block that are not written yet, in the order in which they were made.</summary>
internal sealed class PendingBlock
{
    private readonly Dictionary<string, int>[] _termOf = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly List<Change> _changes = [];
    private readonly ByteBuffer _positions = new();
    private (int[] Ends, int[] Sorted)? _sorted;
    private int _terms;

    public List<(int Place, byte Length)> Lengths { get; } = [];

    public int Count => _changes.Count;

    public void Clear()
    {
        foreach (var terms in _termOf)
            terms.Clear();
        _changes.Clear();
        _positions.Clear();
        (_terms, _sorted) = (0, null);
        Lengths.Clear();
    }

    public void Add(int place, SearchDocument document)
    {
        Lengths.Add((place, PaperLength.Of(document.Length)));
        for (var at = 0; at < document.Terms.Length; at++)
        {
            var term = document.Terms[at];
            _positions.Append(document.Positions(at));
            _changes.Add(new Change(TermOf(term), _positions.Length, (ushort)place, term.Frequencies));
        }
    }

    public void Remove(int place, SearchDocument document)
    {
        Lengths.Add((place, PaperLength.None));
        foreach (var term in document.Terms)
            _changes.Add(new Change(TermOf(term), _positions.Length, (ushort)place, Change.Removed));
    }

    /// <summary>The changes of each term of a field, in the order of the words.</summary>
    public List<TermChanges> Changes(TermField field)
    {
        var (ends, sorted) = _sorted ??= SortedByTerm();
        var words = _termOf[(int)field].Keys.ToArray();
        Array.Sort(words, CodePointComparer.Instance);
        return [.. words.Select(word =>
        {
            var term = _termOf[(int)field][word];
            var start = term == 0 ? 0 : ends[term - 1];
            return new TermChanges(word, LastOfEachPlace(new ArraySegment<int>(sorted, start, ends[term] - start)));
        })];
    }

    public int PlaceOf(int change) => _changes[change].Place;

    /// <summary>The new frequencies; 0 when the paper does not have the term any more.</summary>
    public byte FrequenciesOf(int change) => _changes[change].Frequencies;

    public ReadOnlySpan<byte> PositionsOf(int change) =>
        _positions.Written[(change == 0 ? 0 : _changes[change - 1].PositionsEnd).._changes[change].PositionsEnd];

    private int TermOf(DocumentTerm term)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_termOf[(int)term.Field], term.Word, out var known);
        if (!known)
            number = _terms++;

        return number;
    }

    /// <summary>A counting sort, which keeps the changes of a term in their order.</summary>
    private (int[] Ends, int[] Sorted) SortedByTerm()
    {
        var ends = new int[_terms];
        foreach (var change in _changes)
            ends[change.Term]++;
        for (var (term, start) = (0, 0); term < ends.Length; term++)
            (ends[term], start) = (start, start + ends[term]);

        var sorted = new int[_changes.Count];
        for (var change = 0; change < sorted.Length; change++)
            sorted[ends[_changes[change].Term]++] = change;
        return (ends, sorted);
    }

    private ArraySegment<int> LastOfEachPlace(ArraySegment<int> changes)
    {
        for (var at = 1; at < changes.Count; at++)
        {
            if (PlaceOf(changes[at]) <= PlaceOf(changes[at - 1]))
                return changes.GroupBy(PlaceOf).OrderBy(same => same.Key).Select(same => same.Last()).ToArray();
        }

        return changes;
    }

    private readonly record struct Change(int Term, int PositionsEnd, ushort Place, byte Frequencies)
    {
        public const byte Removed = 0;
    }
}

/// <summary>The changes of a term: for each paper the last, papers in ascending order.</summary>
internal readonly record struct TermChanges(string Word, ArraySegment<int> Changes);
