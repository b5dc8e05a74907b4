using System.Globalization;
using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Records;
using Catalogue.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Names;

/// <summary>Allocates ids: a readable slug if it is free, otherwise the slug with a short hash of the identity of the holder.</summary>
internal sealed class IdAllocator(CatalogueContext db)
{
    private bool? _anyHasGone;

    /// <summary>Allocates ids in the order of the holders. Write their rows before you allocate more: only stored ids are known to be taken.</summary>
    public async Task<List<string>> GiveAsync(
        ResourceKind kind, IReadOnlyList<(string Text, string Identity)> holders, CancellationToken cancellationToken)
    {
        var slugs = holders.Select(holder => Slug.Of(holder.Text)).ToList();
        var taken = await TakenAsync(kind, [.. slugs.Distinct(StringComparer.Ordinal)], cancellationToken);
        var given = new List<string>(holders.Count);
        foreach (var (slug, (_, identity)) in slugs.Zip(holders))
        {
            var candidate = slug;
            for (var attempt = 0; candidate is "" or RecordLimits.NoValue || taken.Contains(candidate); attempt++)
            {
                var hash = Slug.ShortHash(identity, attempt.ToString(CultureInfo.InvariantCulture));
                candidate = slug.Length == 0 ? $"{Prefix(kind)}-{hash}" : $"{slug}-{hash}";
                taken.UnionWith(await TakenAsync(kind, [candidate], cancellationToken));
            }

            taken.Add(candidate);
            given.Add(candidate);
        }

        return given;
    }

    private static string Prefix(ResourceKind kind) => kind == ResourceKind.Paper ? "p" : "a";

    /// <summary>The given ids that are in use, or ever were.</summary>
    private async Task<HashSet<string>> TakenAsync(ResourceKind kind, string[] ids, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (ids.Length == 0)
            return taken;

        // Looking up tombstones and aliases takes two thirds of the time, and most catalogues have none.
        _anyHasGone ??= await db.Tombstones.AnyAsync(cancellationToken) || await db.Aliases.AnyAsync(cancellationToken);
        IQueryable<string>[] places = _anyHasGone == true ? [Holders(kind), Tombstones(kind), Aliases(kind)] : [Holders(kind)];
        foreach (var known in places)
            taken.UnionWith(await known.Where(id => EF.Parameter(ids).Contains(id)).ToListAsync(cancellationToken));
        return taken;
    }

    private IQueryable<string> Holders(ResourceKind kind) => kind switch
    {
        ResourceKind.Paper => db.Papers.Select(paper => paper.Id),
        ResourceKind.Author => db.Authors.Select(author => author.Id),
        _ => db.Affiliations.Select(affiliation => affiliation.Id),
    };

    private IQueryable<string> Tombstones(ResourceKind kind) => db.Tombstones.Where(known => known.Kind == kind).Select(known => known.Id);

    private IQueryable<string> Aliases(ResourceKind kind) => db.Aliases.Where(known => known.Kind == kind).Select(known => known.Id);
}
