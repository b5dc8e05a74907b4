using System.Data.Common;
using Catalogue.Data.Storage.Postgres;
using Catalogue.Data.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage;

/// <summary>The databases that a catalogue can be in.</summary>
public static class KnownDatabases
{
    public static SqliteDatabase Sqlite { get; } = new();

    public static PostgresDatabase Postgres { get; } = new();

    /// <summary>The embedded default first.</summary>
    public static IReadOnlyList<DatabaseProvider> All { get; } = [Sqlite, Postgres];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(provider => provider.Name)];

    /// <summary>The one that a setting names; nothing when there is none of the name.</summary>
    public static DatabaseProvider? Find(string? name) => All.FirstOrDefault(provider => provider.Name == name);

    public static DatabaseProvider Of(DbConnection connection) => connection is SqliteConnection ? Sqlite : Postgres;

    public static DatabaseProvider Of(CatalogueContext db) => db.Database.IsSqlite() ? Sqlite : Postgres;
}
