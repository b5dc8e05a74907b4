using System.Collections.Concurrent;
using System.Data.Common;
using Catalogue.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Catalogue.Api.Tests.Plans;

/// <summary>The database of a program, where every statement is noted that SQLite itself says it has executed for a reader.</summary>
internal sealed class ExecutedStatements(IOptions<DatabaseOptions> database, IOptions<DataOptions> data) : CatalogueDatabase(database, data)
{
    private readonly ConcurrentDictionary<string, bool> _noted = [];

    /// <summary>The distinct statements since the last call, as they were prepared.</summary>
    public IReadOnlyList<string> Take()
    {
        string[] noted = [.. _noted.Keys.Order(StringComparer.Ordinal)];
        _noted.Clear();
        return noted;
    }

    public override DbConnection Open()
    {
        var connection = base.Open();
        raw.sqlite3_profile(((SqliteConnection)connection).Handle, (_, statement, _) => _noted[statement] = true, null);
        return connection;
    }
}
