using System.Data.Common;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Catalogue.Data.Sqlite;

/// <summary>A prepared statement and the rows that it gives, one after the other.</summary>
public sealed class Rows : IDisposable
{
    private readonly SqliteStatement _statement;
    private readonly int[] _places;

    /// <param name="connection">Open.</param>
    /// <param name="sql">A statement whose parameters are named <c>@0</c>, <c>@1</c>, …</param>
    /// <param name="parameters">How many there are.</param>
    internal Rows(DbConnection connection, string sql, int parameters)
    {
        _statement = new SqliteStatement(connection, sql);
        _places = [.. Enumerable.Range(0, parameters).Select(at => _statement.IndexOf("@" + at.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>Goes on to the next row, if there is one.</summary>
    public bool Read() => _statement.Step();

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement.Handle, column) == raw.SQLITE_NULL;

    public int GetInt32(int column) => raw.sqlite3_column_int(_statement.Handle, column);

    public long GetInt64(int column) => raw.sqlite3_column_int64(_statement.Handle, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(_statement.Handle, column);

    public string GetString(int column) => Encoding.UTF8.GetString(GetBytes(column));

    /// <summary>The bytes of a blob, or of a text in UTF-8; gone with the next row.</summary>
    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(_statement.Handle, column);

    /// <summary>A <see cref="long"/> or a <see cref="string"/>.</summary>
    public object GetValue(int column) =>
        raw.sqlite3_column_type(_statement.Handle, column) == raw.SQLITE_INTEGER ? GetInt64(column) : GetString(column);

    /// <summary>Ends with these rows; the statement can be executed again.</summary>
    public void Dispose() => _statement.Reset();

    /// <summary>Ends with the statement.</summary>
    internal void Close() => _statement.Dispose();

    internal void Begin(ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            _statement.Bind(_places[at], values[at]);
    }
}
