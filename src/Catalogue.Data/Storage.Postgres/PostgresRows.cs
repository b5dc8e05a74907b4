using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>Streams rows from the server. A connection can stream only one result set; the others are buffered.</summary>
internal sealed class PostgresRows : ResultReader
{
    /// <summary>Replaces U+0000 in parameters, because PostgreSQL text cannot contain it. No stored id or word contains either character.</summary>
    private const char Lowest = '\u0001';

    /// <summary>Columns before those of the query: three for the revision, and a marker that is NULL if the query returns no row.</summary>
    private const int RevisionColumns = 4;

    private readonly NpgsqlBatch _batch;
    private readonly NpgsqlBatchCommand _query;
    private readonly OpenResultSet _open;
    private readonly Framing _framing;
    private readonly int _firstColumn;
    private NpgsqlDataReader? _reader;
    private CatalogueRevision? _revision;
    private bool _isPrepared;
    private bool _isBeforeFirst;
    private Queue<object[]>? _kept;
    private object[]? _row;
    private byte[] _bytes = [];

    public PostgresRows(NpgsqlConnection connection, string sql, int parameters, Framing framing)
    {
        (_open, _framing, _firstColumn) = (OpenResultSet.Of(connection), framing, framing == Framing.Alone ? RevisionColumns : 0);
        _batch = new NpgsqlBatch(connection);
        foreach (var statement in Positional(Framed(sql), parameters).Split(';'))
            _batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        _query = _batch.BatchCommands[^1];
        for (var at = 0; at < parameters; at++)
            _query.Parameters.Add(new NpgsqlParameter());
    }

    internal override CatalogueRevision? Revision => _revision;

    public override bool Read() => _isBeforeFirst ? IsAtFirst() : _kept is null ? _reader!.Read() : _kept.TryDequeue(out _row);

    public override ValueTask<bool> ReadAsync() => _isBeforeFirst || _kept is not null ? new(Read()) : new(_reader!.ReadAsync());

    public override bool IsNull(int column) => _kept is null ? _reader!.IsDBNull(_firstColumn + column) : _row![_firstColumn + column] is DBNull;

    public override int GetInt32(int column) =>
        _kept is null ? _reader!.GetInt32(_firstColumn + column) : Convert.ToInt32(_row![_firstColumn + column], CultureInfo.InvariantCulture);

    public override long GetInt64(int column) =>
        _kept is null ? _reader!.GetInt64(_firstColumn + column) : Convert.ToInt64(_row![_firstColumn + column], CultureInfo.InvariantCulture);

    public override double GetDouble(int column) =>
        _kept is null ? _reader!.GetDouble(_firstColumn + column) : Convert.ToDouble(_row![_firstColumn + column], CultureInfo.InvariantCulture);

    public override string GetString(int column) => _kept is null ? _reader!.GetString(_firstColumn + column) : (string)_row![_firstColumn + column];

    public override ReadOnlySpan<byte> GetBytes(int column)
    {
        var at = _firstColumn + column;
        if (_kept is not null || _reader!.GetFieldType(at) != typeof(byte[]) || _reader.IsDBNull(at))
            return TakeBytes(column);

        var length = (int)_reader.GetBytes(at, 0, null, 0, 0);
        if (_bytes.Length < length)
            _bytes = new byte[Math.Max(length, 2 * _bytes.Length)];
        _reader.GetBytes(at, 0, _bytes, 0, length);
        return _bytes.AsSpan(0, length);
    }

    /// <summary>Empty for NULL.</summary>
    public override byte[] TakeBytes(int column) => Value(column) switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => [],
    };

    public override object GetValue(int column) => Value(column) is string text ? text : GetInt64(column);

    public override void Dispose()
    {
        _open.End(this);
        _reader?.Dispose();
        (_reader, _kept, _row) = (null, null, null);
    }

    internal override void Close()
    {
        Dispose();
        _batch.Dispose();
    }

    internal override void Begin(ReadOnlySpan<object> values)
    {
        Take(values);
        _reader = _batch.ExecuteReader();
        Begun();
    }

    internal override async ValueTask BeginAsync(object[] values)
    {
        Take(values);
        _reader = await _batch.ExecuteReaderAsync();
        Begun();
    }

    /// <summary>Buffers the current row and all rows after it, so that the connection can execute another statement.</summary>
    internal void Keep()
    {
        _row = _reader!.IsOnRow ? Values() : null;
        var left = new Queue<object[]>();
        while (_reader.Read())
            left.Enqueue(Values());
        _reader.Dispose();
        (_reader, _kept) = (null, left);
    }

    private void Begun()
    {
        _open.Hold(this);
        (_revision, _isBeforeFirst) = (null, false);
        switch (_framing)
        {
            case Framing.First:
                _revision = StoredRevision.Read(this);
                _reader!.NextResult();
                break;
            case Framing.Alone:
                _revision = StoredRevision.Read(this, -RevisionColumns);
                _isBeforeFirst = true;
                break;
        }
    }

    /// <summary>Whether the query has a first row. It was already read from the server, together with the revision.</summary>
    private bool IsAtFirst()
    {
        _isBeforeFirst = false;
        return !IsNull(-1);
    }

    /// <summary>The statements to send in one round trip, separated by semicolons.</summary>
    private string Framed(string sql) => _framing switch
    {
        Framing.First => $"{KnownDatabases.Postgres.Reads.BeginSnapshotWith(StoredRevision.Query)}; {sql}",
        // A single row joins the query's rows, and a join with a single row keeps their order.
        Framing.Alone =>
            $"SELECT stored.*, found.* FROM ({StoredRevision.Query}) AS stored LEFT JOIN (SELECT TRUE, query.* FROM ({sql}) AS query) AS found ON TRUE",
        _ => sql,
    };

    private void Take(ReadOnlySpan<object> values)
    {
        _open.Free();
        for (var at = 0; at < values.Length; at++)
            _query.Parameters[at].Value = values[at] is string text ? text.Replace('\0', Lowest) : values[at];
        if (!_isPrepared)
            _batch.Prepare();
        _isPrepared = true;
    }

    private object Value(int column) => _kept is null ? _reader!.GetValue(_firstColumn + column) : _row![_firstColumn + column];

    private object[] Values()
    {
        var values = new object[_reader!.FieldCount];
        _reader.GetValues(values);
        return values;
    }

    /// <summary>PostgreSQL numbers parameters from 1.</summary>
    private static string Positional(string sql, int parameters)
    {
        for (var at = parameters - 1; at >= 0; at--)
            sql = sql.Replace($"@{at}", $"${at + 1}", StringComparison.Ordinal);
        return sql;
    }
}

/// <summary>The result set that is open on a connection. A second query buffers it first.</summary>
internal sealed class OpenResultSet
{
    private static readonly ConditionalWeakTable<NpgsqlConnection, OpenResultSet> OfConnections = [];

    private PostgresRows? _rows;

    public static OpenResultSet Of(NpgsqlConnection connection) => OfConnections.GetValue(connection, _ => new OpenResultSet());

    /// <summary>Buffers the open result set, if any, so that another statement can be executed.</summary>
    public void Free()
    {
        _rows?.Keep();
        _rows = null;
    }

    public void Hold(PostgresRows rows) => _rows = rows;

    public void End(PostgresRows rows)
    {
        if (_rows == rows)
            _rows = null;
    }
}
