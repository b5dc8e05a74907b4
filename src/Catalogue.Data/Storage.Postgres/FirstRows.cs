using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>A query that begins a snapshot, with one message to the server and one back.</summary>
internal sealed class FirstRows(NpgsqlConnection connection, string sql, int parameters)
    : PostgresRows(connection, $"{KnownDatabases.Postgres.BeginSnapshotWith(StoredRevision.Query)}; {sql}", parameters)
{
    protected override CatalogueRevision? ReadRevision()
    {
        var revision = StoredRevision.Read(this);
        GoOn();
        return revision;
    }
}
