using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Writing;

/// <summary>
/// Bulk-load maintenance, in the transaction of the write. Refreshes planner statistics while the tables grow. On SQLite, where it blocks no
/// reader, it also drops secondary indexes of papers, authors and words and rebuilds them, sorted, before the commit: random inserts into
/// each of them are slower. The index on title hashes stays, because matching uses it during the write.
/// </summary>
internal sealed class BulkLoadMaintenance(CatalogueContext db)
{
    private const int Many = 20_000;

    /// <summary>Indexing this many old rows in a rebuild costs about as much as inserting one new row into the index.</summary>
    private const int OldRows = 4;

    private readonly string? _deferrable = KnownDatabases.Of(db).BulkLoad.DeferrableIndices;
    private readonly List<Index> _dropped = [];
    private int _added;
    private int? _before;

    /// <param name="added">The number of papers that the write has added so far.</param>
    public async Task GrowAsync(int added, CancellationToken cancellationToken)
    {
        await KnownDatabases.Of(db).BulkLoad.GrowAsync(db, _added, added, cancellationToken);
        _added = added;
        await DeferAsync(added, cancellationToken);
    }

    /// <summary>Rebuilds the dropped indexes.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var index in _dropped)
            await ExecuteAsync(index.Sql, cancellationToken);
        _dropped.Clear();
    }

    /// <summary>Drops the indexes, once, when enough papers were added that rebuilding them is cheaper than updating them.</summary>
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
