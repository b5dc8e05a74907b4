using System.Data.Common;
using Catalogue.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Running;

/// <summary>Whether the catalogue can answer: it has been prepared, and its database can be read.</summary>
internal sealed class Readiness(IDbContextFactory<CatalogueContext> contexts)
{
    public bool IsPrepared { get; set; }

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (!IsPrepared)
            return false;

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await db.State.AnyAsync(cancellationToken);
        }
        catch (DbException)
        {
            return false;
        }
    }
}
