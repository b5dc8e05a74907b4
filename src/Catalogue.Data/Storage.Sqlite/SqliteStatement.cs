using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>
/// A prepared statement, in the transaction of its connection. A large write executes millions of statements, and a request dozens.
/// The command of Microsoft.Data.Sqlite spends more time on finding parameters by name and preparing results than SQLite needs for the row.
/// Values are stored in the same formats as by that provider. Not thread-safe.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[4096];

    /// <param name="connection">An open connection.</param>
    /// <param name="sql">A single statement.</param>
    public SqliteStatement(DbConnection connection, string sql)
    {
        _connection = ((SqliteConnection)connection).Handle!;
        Check(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>The native statement, to read columns of the current row.</summary>
    internal sqlite3_stmt Handle => _statement;

    /// <summary>The 1-based index of a parameter; 0 if the statement has no parameter of this name.</summary>
    public int IndexOf(string parameter) => raw.sqlite3_bind_parameter_index(_statement, parameter);

    public void Bind(int index, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        // An empty span would be bound as NULL.
        "" => raw.sqlite3_bind_text(_statement, index, ""),
        string text => Bind(index, text),
        int number => raw.sqlite3_bind_int(_statement, index, number),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        bool truth => raw.sqlite3_bind_int(_statement, index, truth ? 1 : 0),
        Guid guid => Bind(index, guid.ToString().ToUpperInvariant()),
        DateTime time => Bind(index, time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateOnly day => Bind(index, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, index, 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, index, bytes),
        _ => throw new NotSupportedException($"Cannot store a value of type {value.GetType()}."),
    });

    /// <returns>The number of rows changed.</returns>
    public int Execute()
    {
        Step();
        Reset();
        return raw.sqlite3_changes(_connection);
    }

    /// <summary>Advances to the next row; false after the last one.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return result == raw.SQLITE_ROW;

        Reset();
        Check(result);
        return false;
    }

    /// <summary>Closes the result set, so that the statement can be executed again.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private int Bind(int index, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _text.Length)
            _text = new byte[most];
        return raw.sqlite3_bind_text(_statement, index, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(_connection).utf8_to_string(), result);
    }
}
