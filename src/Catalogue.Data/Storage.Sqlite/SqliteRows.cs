using System.Data.Common;
using System.Globalization;
using SQLitePCL;

namespace Catalogue.Data.Storage.Sqlite;

internal sealed class SqliteRows : ResultReader
{
    private readonly SqliteStatement _statement;
    private readonly int[] _places;

    public SqliteRows(DbConnection connection, string sql, int parameters)
    {
        _statement = new SqliteStatement(connection, sql);
        _places = [.. Enumerable.Range(0, parameters).Select(at => _statement.IndexOf("@" + at.ToString(CultureInfo.InvariantCulture)))];
    }

    public override bool Read() => _statement.Step();

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement.Handle, column) == raw.SQLITE_NULL;

    public override int GetInt32(int column) => raw.sqlite3_column_int(_statement.Handle, column);

    public override long GetInt64(int column) => raw.sqlite3_column_int64(_statement.Handle, column);

    public override double GetDouble(int column) => raw.sqlite3_column_double(_statement.Handle, column);

    public override ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(_statement.Handle, column);

    public override object GetValue(int column) =>
        raw.sqlite3_column_type(_statement.Handle, column) == raw.SQLITE_INTEGER ? GetInt64(column) : GetString(column);

    public override void Dispose() => _statement.Reset();

    internal override void Close() => _statement.Dispose();

    internal override void Begin(ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            _statement.Bind(_places[at], values[at]);
    }
}
