namespace Catalogue.Data.Storage.Postgres;

/// <summary>The newest known revision, and when it was last confirmed, in milliseconds of <see cref="Environment.TickCount64"/>. Thread-safe.</summary>
internal sealed class PostgresRevision
{
    private Seen? _seen;

    /// <summary>The revision, if it was confirmed after the given time; otherwise null.</summary>
    public CatalogueRevision? Since(long time) => _seen is { } seen && seen.At > time ? seen.Revision : null;

    /// <summary>
    /// Records a revision that the primary returned. It replaces the known one even if it is lower, because the database may have been
    /// restored to an older revision. It is ignored only if it is lower and was requested before the known one was confirmed.
    /// </summary>
    public CatalogueRevision See(CatalogueRevision stored, long at) => Replace(seen =>
        seen is null || seen.Revision.Catalogue != stored.Catalogue || seen.Revision.Revision <= stored.Revision || at > seen.At
            ? new Seen(stored, at)
            : seen);

    /// <summary>Records a revision that a standby returned. A standby may lag behind, so a lower revision does not replace the known one.</summary>
    public CatalogueRevision SeeAtLeast(CatalogueRevision stored, long at) => Replace(seen =>
        seen is null || (seen.Revision.Catalogue == stored.Catalogue && seen.Revision.Revision < stored.Revision)
            ? new Seen(stored, Math.Max(seen?.At ?? 0, at))
            : seen with { At = Math.Max(seen.At, at) });

    private CatalogueRevision Replace(Func<Seen?, Seen> newer)
    {
        while (true)
        {
            var seen = _seen;
            var next = newer(seen);
            if (Interlocked.CompareExchange(ref _seen, next, seen) == seen)
                return next.Revision;
        }
    }

    private sealed record Seen(CatalogueRevision Revision, long At);
}
