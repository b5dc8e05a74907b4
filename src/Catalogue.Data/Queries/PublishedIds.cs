using Catalogue.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Queries;

/// <summary>What an id that was once published means today.</summary>
public static class PublishedIds
{
    /// <summary>The id itself, or the one that it was merged into.</summary>
    public static async Task<string> TargetAsync(CatalogueContext db, ResourceKind? kind, string id, CancellationToken cancellationToken) => kind is null
        ? id
        : await db.Aliases.Where(alias => alias.Kind == kind && alias.Id == id).Select(alias => alias.TargetId)
            .SingleOrDefaultAsync(cancellationToken) ?? id;

    public static async Task<bool> IsTombstoneAsync(CatalogueContext db, ResourceKind? kind, string id, CancellationToken cancellationToken) =>
        kind is not null && await db.Tombstones.AnyAsync(tombstone => tombstone.Kind == kind && tombstone.Id == id, cancellationToken);
}
