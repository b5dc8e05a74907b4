using Catalogue.Data.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Writing;

/// <summary>
/// The indices of papers, authors and words that only readers need. Where many rows come, each in another place of each index, it is
/// several times faster to make the indices at the end, sorted; papers are matched by their titles meanwhile. All of it is in the write's transaction: no reader sees it.
/// </summary>
internal sealed class DeferredIndices(CatalogueContext db)
{
    private const int Many = 20_000;

    /// <summary>Making an index of so many old rows costs about what adding one new one does.</summary>
    private const int OldRows = 4;

    private readonly string? _deferrable = KnownDatabases.Of(db).DeferrableIndices;
    private readonly List<Index> _dropped = [];
    private int? _before;

    /// <summary>Goes on without the indices once so many papers have come that they are better made anew.</summary>
    /// <param name="added">How many papers the write has added.</param>
    public async Task DeferAsync(int added, CancellationToken cancellationToken)
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

    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        foreach (var index in _dropped)
            await ExecuteAsync(index.Sql, cancellationToken);
        _dropped.Clear();
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
