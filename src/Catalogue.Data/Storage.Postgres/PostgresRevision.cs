namespace Catalogue.Data.Storage.Postgres;

/// <summary>The newest revision that is known, and when it was known to be the newest.</summary>
internal sealed class PostgresRevision
{
    private Seen? _seen;

    /// <summary>What was known to be the newest at a time, or later; nothing when that is longer ago.</summary>
    public CatalogueRevision? Since(long time) => _seen is { } seen && seen.At > time ? seen.Revision : null;

    /// <summary>Takes what the primary said. What it said before a write that was told of since is older than the write; otherwise it is right, even when it went back.</summary>
    public CatalogueRevision See(CatalogueRevision stored, long at) => Replace(seen =>
        seen is null || seen.Revision.Catalogue != stored.Catalogue || seen.Revision.Revision <= stored.Revision || at > seen.At
            ? new Seen(stored, at)
            : seen);

    /// <summary>Takes what a standby said: it may not have the newest.</summary>
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
