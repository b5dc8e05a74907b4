using System.Globalization;
using Catalogue.Data.Model;
using Catalogue.Data.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Gives ids: a readable slug where it is free, else the slug and a short hash of what identifies the holder.</summary>
internal sealed class IdAllocator(CatalogueContext db)
{
    private readonly HashSet<(ResourceKind, string)> _given = [];

    public async Task<string> GiveAsync(ResourceKind kind, string text, string identity, CancellationToken cancellationToken)
    {
        var slug = Slug.Of(text);
        var candidate = slug;
        for (var attempt = 0; candidate is "" or "none" || !await IsFreeAsync(kind, candidate, cancellationToken); attempt++)
        {
            var hash = Slug.ShortHash(identity, attempt.ToString(CultureInfo.InvariantCulture));
            candidate = slug.Length == 0 ? $"{Prefix(kind)}-{hash}" : $"{slug}-{hash}";
        }

        _given.Add((kind, candidate));
        return candidate;
    }

    private static string Prefix(ResourceKind kind) => kind == ResourceKind.Paper ? "p" : "a";

    private async Task<bool> IsFreeAsync(ResourceKind kind, string id, CancellationToken cancellationToken) =>
        !_given.Contains((kind, id))
        && !await Holders(kind, id).AnyAsync(cancellationToken)
        && !await db.Tombstones.AnyAsync(tombstone => tombstone.Kind == kind && tombstone.Id == id, cancellationToken)
        && !await db.Aliases.AnyAsync(alias => alias.Kind == kind && alias.Id == id, cancellationToken);

    private IQueryable<string> Holders(ResourceKind kind, string id) => kind switch
    {
        ResourceKind.Paper => db.Papers.Where(paper => paper.Id == id).Select(paper => paper.Id),
        ResourceKind.Author => db.Authors.Where(author => author.Id == id).Select(author => author.Id),
        _ => db.Affiliations.Where(affiliation => affiliation.Id == id).Select(affiliation => affiliation.Id),
    };
}
