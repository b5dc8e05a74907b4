using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Writing;

/// <summary>
/// What a database wants while many rows come. The query planner hears of them; and indices of papers, authors and words that only readers
/// need are better made at the end, sorted, where that holds up no reader: each row is in another place of each. Papers are matched by
/// their titles meanwhile. All of it is in the write's transaction.
/// </summary>
internal sealed class BulkLoadMaintenance(CatalogueContext db)
{
    private const int Many = 20_000;

    /// <summary>Making an index of so many old rows costs about what adding one new one does.</summary>
    private const int OldRows = 4;

    private readonly string? _deferrable = KnownDatabases.Of(db).BulkLoad.DeferrableIndices;
    private readonly List<Index> _dropped = [];
    private int _added;
    private int? _before;

    /// <param name="added">How many papers the write has added.</param>
    public async Task GrowAsync(int added, CancellationToken cancellationToken)
    {
        await KnownDatabases.Of(db).BulkLoad.GrowAsync(db, _added, added, cancellationToken);
        _added = added;
        await DeferAsync(added, cancellationToken);
    }

    /// <summary>Makes the indices that the write went on without.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var index in _dropped)
            await ExecuteAsync(index.Sql, cancellationToken);
        _dropped.Clear();
    }

    /// <summary>Goes on without the indices once so many papers have come that they are better made anew.</summary>
    private async Task DeferAsync(int added, CancellationToken cancellationToken)
    {
        if (_deferrable is null || added < Many || _dropped.Count > 0)
            return;

        _before ??= await db.Papers.CountAsync(cancellationToken) - added;
        if ((long)added * OldRows < _before)
            return;

        _dropped.AddRange(await db.Database.SqlQueryRaw<Index>(_deferrable).ToListAsync(cancellationToken));
        foreach (var index in _dropped)
            await ExecuteAsync($"DROP INDEX \"{index.Name}\"", cancellationToken);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Index(string Name, string Sql);
}
