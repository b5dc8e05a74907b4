using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Catalogue.Api.Tests.Plans;

/// <summary>Notes every statement that SQLite itself says it has executed, on every connection of a program.</summary>
internal sealed class ExecutedStatements : DbConnectionInterceptor
{
    private readonly ConcurrentDictionary<string, bool> _noted = [];

    /// <summary>The distinct statements since the last call, as they were prepared.</summary>
    public IReadOnlyList<string> Take()
    {
        string[] noted = [.. _noted.Keys.Order(StringComparer.Ordinal)];
        _noted.Clear();
        return noted;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        raw.sqlite3_profile(((SqliteConnection)connection).Handle, (_, statement, _) => _noted[statement] = true, null);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
