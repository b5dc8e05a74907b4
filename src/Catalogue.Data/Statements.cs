using System.Data.Common;
using Catalogue.Data.Databases;

namespace Catalogue.Data;

/// <summary>
/// SQL that every provider understands, prepared once for a connection. For the few look-ups of every answer: what is
/// asked less often goes through the context.
/// </summary>
public sealed class Statements(DbConnection connection) : IDisposable
{
    private readonly DatabaseProvider _database = KnownDatabases.Of(connection);
    private readonly Dictionary<string, Rows> _prepared = new(StringComparer.Ordinal);

    /// <summary>A statement goes to another program and back: what is asked for together costs little more than one of it.</summary>
    public bool IsRemote => !_database.IsEmbedded;

    /// <param name="sql">A query whose parameters are named <c>@0</c>, <c>@1</c>, …; the same one again once its rows are done with.</param>
    public Rows Query(string sql, params ReadOnlySpan<object> values)
    {
        if (!_prepared.TryGetValue(sql, out var rows))
            _prepared[sql] = rows = _database.Rows(connection, sql, values.Length);
        rows.Begin(values);
        return rows;
    }

    public void Execute(string sql)
    {
        using var rows = Query(sql);
        rows.Read();
    }

    /// <summary>The first number of the first row, if there is one.</summary>
    public long? Number(string sql, params ReadOnlySpan<object> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : null;
    }

    /// <summary>The key of the first row, if there is one.</summary>
    public int? Key(string sql, params ReadOnlySpan<object> values) => (int?)Number(sql, values);

    /// <summary>The first text of the first row, if there is one.</summary>
    public string? Text(string sql, params ReadOnlySpan<object> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.GetString(0) : null;
    }

    public void Dispose()
    {
        foreach (var rows in _prepared.Values)
            rows.Close();
    }
}
