namespace Catalogue.Text;

/// <summary>Suggests similar spellings by edit distance, ignoring case.</summary>
public static class EditDistance
{
    private const int Short = 3;

    /// <summary>The nearest candidate; null if none is near enough.</summary>
    public static string? Nearest(string received, IEnumerable<string> candidates) => Nearest(received, candidates, 1) is [var nearest] ? nearest : null;

    private static readonly IComparer<(int Distance, string Candidate)> Order = Comparer<(int Distance, string Candidate)>.Create(
        (left, right) => left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : string.CompareOrdinal(left.Candidate, right.Candidate));

    /// <summary>Whether the edit distance of two texts is at most <paramref name="most"/>, ignoring case.</summary>
    public static bool Within(string one, string other, int most) => new BoundedDistance(one).To(other, most) is not null;

    /// <summary>
    /// At most <paramref name="most"/> candidates whose spelling is similar to <paramref name="received"/>, ignoring case. The nearest come
    /// first; ties are broken by ordinal order. One edit is an insertion, a deletion, a replacement, or an exchange of two adjacent characters.
    /// The limit is a third of the length, but at least two and at most eight edits; for up to three characters it is one edit.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string received, IEnumerable<string> candidates, int most)
    {
        var measure = new BoundedDistance(received);
        var nearest = new SortedSet<(int Distance, string Candidate)>(Order);
        var limit = received.Length <= Short ? 1 : Math.Clamp(received.Length / 3, 2, 8);
        foreach (var candidate in candidates)
        {
            if (measure.To(candidate, limit) is not { } distance || !nearest.Add((distance, candidate)) || nearest.Count < most)
                continue;

            if (nearest.Count > most)
                nearest.Remove(nearest.Max);

            // The list is full: a candidate that is farther than its last one cannot enter it.
            limit = Math.Min(limit, nearest.Max.Distance);
        }

        return [.. nearest.Select(found => found.Candidate)];
    }
}

/// <summary>
/// The optimal string alignment distance from one text to many, ignoring case. Stops early if it exceeds a limit. Reuses its buffers; not
/// thread-safe.
/// </summary>
internal sealed class BoundedDistance
{
    private readonly string _from;
    private char[] _to = [];
    private int[] _beforeLast = [];
    private int[] _last = [];
    private int[] _row = [];

    public BoundedDistance(string from) => _from = from.ToLowerInvariant();

    /// <summary>The distance; null if it is greater than <paramref name="limit"/>.</summary>
    public int? To(string candidate, int limit)
    {
        if (Math.Abs(candidate.Length - _from.Length) > limit)
            return null;

        Reserve(candidate.Length);
        var to = _to.AsSpan(0, candidate.Length);
        candidate.AsSpan().ToLowerInvariant(to);
        for (var column = 0; column <= to.Length; column++)
        {
            _row[column] = column;
        }

        for (var row = 1; row <= _from.Length; row++)
        {
            (_beforeLast, _last, _row) = (_last, _row, _beforeLast);
            if (Fill(row, to, limit) > limit)
                return null;
        }

        return _row[to.Length] <= limit ? _row[to.Length] : null;
    }

    // Only cells within the limit of the diagonal can lead to a distance within it. The cells next to this band get a value over the limit.
    private int Fill(int row, ReadOnlySpan<char> to, int limit)
    {
        var first = Math.Max(1, row - limit);
        var end = Math.Min(to.Length, row + limit);
        var letter = _from[row - 1];
        var least = _row[first - 1] = first == 1 ? row : limit + 1;
        for (var column = first; column <= end; column++)
        {
            var cell = _last[column - 1] + (letter == to[column - 1] ? 0 : 1);
            cell = Math.Min(cell, Math.Min(_last[column], _row[column - 1]) + 1);
            if (row > 1 && column > 1 && letter == to[column - 2] && _from[row - 2] == to[column - 1])
                cell = Math.Min(cell, _beforeLast[column - 2] + 1);
            _row[column] = cell;
            least = Math.Min(least, cell);
        }

        if (end < to.Length)
            _row[end + 1] = limit + 1;

        return least;
    }

    private void Reserve(int length)
    {
        if (_to.Length >= length && _row.Length > length)
            return;

        _to = new char[length];
        (_beforeLast, _last, _row) = (new int[length + 1], new int[length + 1], new int[length + 1]);
    }
}
