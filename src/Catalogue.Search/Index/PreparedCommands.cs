using System.Data;
using System.Data.Common;

namespace Catalogue.Search.Index;

/// <summary>Creates commands that are executed many times with different values.</summary>
public static class PreparedCommands
{
    public static DbCommand Statement(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, DbType Type)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, type) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, type);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Sets the values of the parameters, in order.</summary>
    public static DbCommand With(this DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        return command;
    }
}
