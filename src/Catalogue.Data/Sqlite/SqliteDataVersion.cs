using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Catalogue.Data.Sqlite;

/// <summary>
/// A number that differs from the one before, on the same connection, when another connection has written. It is asked for at every
/// request, so that half of its cost would be the provider's.
/// </summary>
internal sealed class SqliteDataVersion(CatalogueContext db) : IDisposable
{
    private readonly sqlite3 _connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
    private sqlite3_stmt? _statement;

    public long Read()
    {
        _statement ??= Prepared();
        var result = raw.sqlite3_step(_statement);
        var version = result == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_statement, 0) : 0;
        raw.sqlite3_reset(_statement);
        return result == raw.SQLITE_ROW ? version : throw Failure(result);
    }

    public void Dispose() => _statement?.Dispose();

    private sqlite3_stmt Prepared()
    {
        var result = raw.sqlite3_prepare_v2(_connection, "PRAGMA data_version", out var statement);
        return result == raw.SQLITE_OK ? statement : throw Failure(result);
    }

    private SqliteException Failure(int result) => new(raw.sqlite3_errmsg(_connection).utf8_to_string(), result);
}
