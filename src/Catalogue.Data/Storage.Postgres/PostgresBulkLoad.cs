using System.Data.Common;
using Catalogue.Search.Index;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage.Postgres;

internal sealed class PostgresBulkLoad : BulkLoad
{
    private const int FirstPapers = 500;

    private const int Growth = 8;

    /// <summary>
    /// Of tables that were empty the planner believes that reading them whole costs little; it is told at every power of <see cref="Growth"/>.
    /// </summary>
    internal override async Task GrowAsync(CatalogueContext db, int before, int after, CancellationToken cancellationToken)
    {
        for (long papers = FirstPapers; papers <= after; papers *= Growth)
        {
            if (papers <= before)
                continue;

            // A rough idea is enough.
            await db.Database.ExecuteSqlAsync($"SET LOCAL default_statistics_target = 10", cancellationToken);
            await db.Database.ExecuteSqlAsync($"ANALYZE", cancellationToken);
            return;
        }
    }

    private protected override TermDictionaryWriter Words(DbConnection connection) => new PostgresWords(connection);

    internal override RowInserter Inserter(CatalogueContext db, RowTable table) => new PostgresCopy(db, table);

    internal override RowStatement Statement(CatalogueContext db, RowTable table, string sql) => new PostgresRowStatement(db, table, sql);

    /// <summary>The last key that the table's sequence has given out.</summary>
    internal override int LastKey(CatalogueContext db, string table) => checked((int)db.Database
        .SqlQuery<long>($"""SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence(quote_ident({table}), 'Key')::regclass), 0) AS "Value" """).Single());

    internal override void KeepLastKey(CatalogueContext db, string table, int key) =>
        db.Database.ExecuteSql($"SELECT setval(pg_get_serial_sequence(quote_ident({table}), 'Key'), {key})");
}
