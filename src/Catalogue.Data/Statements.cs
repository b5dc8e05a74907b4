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

    /// <summary>What is read of the rows of some keys. Where the database is another program, all are asked for at once.</summary>
    /// <param name="sql">A query that gives the key first, and ends in what it is compared with.</param>
    public Dictionary<int, T> OfKeys<T>(string sql, IReadOnlyCollection<int> keys, Func<Rows, T> read)
    {
        var found = new Dictionary<int, T>(keys.Count);
        if (keys.Count == 0)
            return found;

        var query = sql + (IsRemote ? "= ANY(@0)" : "= @0");
        foreach (var key in IsRemote ? [keys.ToArray()] : keys.Cast<object>())
        {
            using var rows = Query(query, key);
            while (rows.Read())
                found[rows.GetInt32(0)] = read(rows);
        }

        return found;
    }

    public void Dispose()
    {
        foreach (var rows in _prepared.Values)
            rows.Close();
    }
}
