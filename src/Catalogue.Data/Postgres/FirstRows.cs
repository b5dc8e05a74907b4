using Catalogue.Data.Databases;
using Npgsql;

namespace Catalogue.Data.Postgres;

/// <summary>A query that begins a snapshot, with one message to the server and one back.</summary>
internal sealed class FirstRows(NpgsqlConnection connection, string sql, int parameters)
    : PostgresRows(connection, $"{KnownDatabases.Postgres.BeginSnapshotWith(StoredRevision.Query)}; {sql}", parameters)
{
    private CatalogueRevision? _revision;

    internal override CatalogueRevision? Revision => _revision;

    protected override void Begun()
    {
        _revision = null;
        _revision = StoredRevision.Read(this);
        GoOn();
    }
}
