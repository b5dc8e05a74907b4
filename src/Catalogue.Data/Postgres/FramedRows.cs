using Catalogue.Data.Databases;
using Npgsql;

namespace Catalogue.Data.Postgres;

/// <summary>A query that begins a snapshot, and perhaps ends it, with one message to the server and one back.</summary>
internal sealed class FramedRows(NpgsqlConnection connection, string sql, int parameters, Framing framing)
    : PostgresRows(connection, sql, parameters, framing == Framing.Alone ? "COMMIT" : null)
{
    private CatalogueRevision? _revision;

    internal override CatalogueRevision? Revision => _revision;

    internal override void Begin(ReadOnlySpan<object> values)
    {
        _revision = null;
        base.Begin(values);
        _revision = StoredRevision.Read(this);
        GoOn();
    }
}
