using System.Data.Common;
using System.Globalization;

namespace Catalogue.Data;

/// <summary>
/// SQL that every provider understands, prepared once for a connection. For the few look-ups of every answer: what is
/// asked less often goes through the context.
/// </summary>
public sealed class Statements(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <param name="sql">A query whose parameters are named <c>@0</c>, <c>@1</c>, …</param>
    public DbDataReader Query(string sql, params ReadOnlySpan<object> values)
    {
        var command = Prepared(sql, values.Length);
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        return command.ExecuteReader();
    }

    public void Execute(string sql) => Prepared(sql, 0).ExecuteNonQuery();

    /// <summary>The first number of the first row, if there is one.</summary>
    public long? Number(string sql, params ReadOnlySpan<object> values)
    {
        using var reader = Query(sql, values);
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) : null;
    }

    /// <summary>The key of the first row, if there is one.</summary>
    public int? Key(string sql, params ReadOnlySpan<object> values) => (int?)Number(sql, values);

    /// <summary>The first text of the first row, if there is one.</summary>
    public string? Text(string sql, params ReadOnlySpan<object> values)
    {
        using var reader = Query(sql, values);
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetString(0) : null;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
    }

    private DbCommand Prepared(string sql, int parameters)
    {
        if (_prepared.TryGetValue(sql, out var known))
            return known;

        var command = _prepared[sql] = connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < parameters; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + at.ToString(CultureInfo.InvariantCulture);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
