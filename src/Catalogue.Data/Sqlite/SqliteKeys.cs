using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Sqlite;

/// <summary>Which keys a table has given out.</summary>
internal static class SqliteKeys
{
    /// <summary>The largest key that the table ever had, also of rows that are gone; the database notes a larger one by itself.</summary>
    public static int Last(CatalogueContext db, string table) => db.Database
        .SqlQuery<int>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}").SingleOrDefault();
}
