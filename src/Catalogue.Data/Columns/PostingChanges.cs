using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>Collects which papers lose and gain which values of a column, and applies this to its postings.</summary>
internal sealed class PostingChanges
{
    private readonly List<long> _lost = [];
    private readonly List<long> _got = [];

    public void Remove(int value, int paper) => _lost.Add(Pair(value, paper));

    public void Add(int value, int paper) => _got.Add(Pair(value, paper));

    /// <summary>The postings of each value after the changes. Postings of unaffected values are shared.</summary>
    public DocIdSet[] Apply(DocIdSet[] postings)
    {
        var (lost, got) = (Sorted(_lost), Sorted(_got));
        var changed = new DocIdSet[Math.Max(postings.Length, got.Length == 0 ? 0 : ValueOf(got[^1]) + 1)];
        Array.Fill(changed, DocIdSet.Empty);
        postings.CopyTo(changed, 0);
        foreach (var (value, papers) in ByValue(lost))
            changed[value] = changed[value].Without(DocIdSet.OfKeys(papers));
        foreach (var (value, papers) in ByValue(got))
            changed[value] = DocIdSet.Union([changed[value], DocIdSet.OfKeys(papers)]);
        return changed;
    }

    private static long Pair(int value, int paper) => ((long)value << 32) | (uint)paper;

    private static int ValueOf(long pair) => (int)(pair >> 32);

    private static long[] Sorted(List<long> pairs)
    {
        pairs.Sort();
        return [.. pairs.Distinct()];
    }

    private static IEnumerable<(int Value, int[] Papers)> ByValue(long[] pairs)
    {
        for (var (at, next) = (0, 0); at < pairs.Length; at = next)
        {
            while (next < pairs.Length && ValueOf(pairs[next]) == ValueOf(pairs[at]))
                next++;
            yield return (ValueOf(pairs[at]), Array.ConvertAll(pairs[at..next], pair => (int)pair));
        }
    }
}
