using System.Data.Common;

namespace Catalogue.Data.Storage.Sqlite;

internal sealed class SqliteReads : DatabaseReads
{
    public override string BeginSnapshot => "BEGIN";

    internal override RevisionWatch Watch(CatalogueDatabase database) => new SqliteWatch(database.Open);

    internal override ResultReader Rows(DbConnection connection, string sql, int parameters, Framing framing) => framing == Framing.None
        ? new SqliteRows(connection, sql, parameters)
        : throw new NotSupportedException("SQLite needs no framing: there are no round trips to save.");
}
