using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>Which keys a table has given out, as its sequence says: what is given here is told to it, and a number is never taken back.</summary>
internal static class PostgresKeys
{
    public static int Last(CatalogueContext db, string table) => checked((int)db.Database
        .SqlQuery<long>($"""SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence(quote_ident({table}), 'Key')::regclass), 0) AS "Value" """).Single());

    public static void Keep(CatalogueContext db, string table, int key) =>
        db.Database.ExecuteSql($"SELECT setval(pg_get_serial_sequence(quote_ident({table}), 'Key'), {key})");
}
