using System.Runtime.CompilerServices;
using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>Whose rows a connection is sending.</summary>
internal sealed class OpenRows
{
    private static readonly ConditionalWeakTable<NpgsqlConnection, OpenRows> OfConnections = [];

    private PostgresRows? _rows;

    public static OpenRows Of(NpgsqlConnection connection) => OfConnections.GetValue(connection, _ => new OpenRows());

    /// <summary>Makes the connection free for the rows of another statement.</summary>
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
