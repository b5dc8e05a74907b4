using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalogue.Data.Sqlite;

/// <summary>
/// A prepared statement and the rows that it gives, one after the other. It talks to the database itself: of a look-up of one row, nine
/// tenths of the time would be the provider's.
/// </summary>
public sealed class Rows : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <param name="connection">Open.</param>
    /// <param name="sql">A statement whose parameters are named <c>@0</c>, <c>@1</c>, …</param>
    /// <param name="parameters">How many there are.</param>
    internal Rows(DbConnection connection, string sql, int parameters)
    {
        _database = ((SqliteConnection)connection).Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _places = [.. Enumerable.Range(0, parameters).Select(at => raw.sqlite3_bind_parameter_index(_statement, "@" + at.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>Goes on to the next row, if there is one.</summary>
    public bool Read()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return result == raw.SQLITE_ROW;

        Dispose();
        Check(result);
        return false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public int GetInt32(int column) => raw.sqlite3_column_int(_statement, column);

    public long GetInt64(int column) => raw.sqlite3_column_int64(_statement, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(_statement, column);

    public string GetString(int column) => Encoding.UTF8.GetString(GetBytes(column));

    /// <summary>The bytes of a blob, or of a text in UTF-8; gone with the next row.</summary>
    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>A <see cref="long"/> or a <see cref="string"/>.</summary>
    public object GetValue(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_INTEGER ? GetInt64(column) : GetString(column);

    /// <summary>Ends with these rows; the statement can be executed again.</summary>
    public void Dispose() => raw.sqlite3_reset(_statement);

    /// <summary>Ends with the statement.</summary>
    internal void Close() => _statement.Dispose();

    internal void Begin(ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            Check(Bind(_places[at], values[at]));
    }

    private int Bind(int place, object value) => value switch
    {
        int number => raw.sqlite3_bind_int(_statement, place, number),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        _ => throw new ArgumentException($"No statement takes a {value.GetType().Name}.", nameof(value)),
    };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
