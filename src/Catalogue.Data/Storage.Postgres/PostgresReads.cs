using System.Data.Common;
using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

internal sealed class PostgresReads : DatabaseReads
{
    /// <summary>The snapshot is taken at the first query.</summary>
    public override string BeginSnapshot => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    public override string BeginSnapshotWith(string query) => $"{BeginSnapshot}; {query}";

    internal override RevisionWatch Watch(CatalogueDatabase database) =>
        new PostgresWatch(database.ConnectionString, PostgresServers.PlaceOf(database.ConnectionString));

    internal override ResultReader Rows(DbConnection connection, string sql, int parameters, Framing framing) =>
        new PostgresRows((NpgsqlConnection)connection, sql, parameters, framing);
}
