namespace Catalogue.Text;

/// <summary>Finds what someone may have meant.</summary>
public static class EditDistance
{
    private const int Short = 3;

    /// <summary>The nearest candidate, or none that is near enough to be meant.</summary>
    public static string? Nearest(string received, IEnumerable<string> candidates) => Nearest(received, candidates, 1) is [var nearest] ? nearest : null;

    private static readonly IComparer<(int Distance, string Candidate)> Order = Comparer<(int Distance, string Candidate)>.Create(
        (left, right) => left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : string.CompareOrdinal(left.Candidate, right.Candidate));

    /// <summary>Whether two texts differ in at most so many letters, whatever the case.</summary>
    public static bool Within(string one, string other, int most) => new BoundedDistance(one).To(other, most) is not null;

    /// <summary>
    /// At most <paramref name="most"/> candidates that are spelled nearly as <paramref name="received"/>, whatever the case:
    /// nearest first, then by ordinal. An exchange of two neighbours is one difference, as are an insertion, a deletion and a
    /// replacement; a third of the length may differ, but two always (one in up to three characters) and more than eight never.
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

            // Nothing farther than the last of a full list can enter it.
            limit = Math.Min(limit, nearest.Max.Distance);
        }

        return [.. nearest.Select(found => found.Candidate)];
    }
}
