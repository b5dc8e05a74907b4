using System.Data.Common;
using Catalogue.Search.Index;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage.Sqlite;

internal sealed class SqliteBulkLoad : BulkLoad
{
    internal override string DeferrableIndices =>
        "SELECT name AS Name, sql AS Sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('Papers', 'Authors', 'SearchWords') AND sql LIKE 'CREATE INDEX %' AND name <> 'IX_Papers_TitleHash'";

    private protected override TermDictionaryWriter Words(DbConnection connection) => new SqliteWords(connection);

    internal override RowInserter Inserter(CatalogueContext db, RowTable table) => new SqliteRowInserter(db, table);

    internal override RowStatement Statement(CatalogueContext db, RowTable table, string sql) => new SqliteRowStatement(db, table, sql);

    /// <summary>SQLite records larger keys by itself.</summary>
    internal override int LastKey(CatalogueContext db, string table) => db.Database
        .SqlQuery<int>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}").SingleOrDefault();
}
