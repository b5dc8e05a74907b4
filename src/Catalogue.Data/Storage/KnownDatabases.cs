using System.Data.Common;
using Catalogue.Data.Storage.Postgres;
using Catalogue.Data.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage;

/// <summary>The supported databases.</summary>
public static class KnownDatabases
{
    public static SqliteDatabase Sqlite { get; } = new();

    public static PostgresDatabase Postgres { get; } = new();

    /// <summary>All providers; the default comes first.</summary>
    public static IReadOnlyList<DatabaseProvider> All { get; } = [Sqlite, Postgres];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(provider => provider.Name)];

    /// <summary>The provider with this name in the settings; null if there is none.</summary>
    public static DatabaseProvider? Find(string? name) => All.FirstOrDefault(provider => provider.Name == name);

    public static DatabaseProvider Of(DbConnection connection) => connection is SqliteConnection ? Sqlite : Postgres;

    public static DatabaseProvider Of(CatalogueContext db) => db.Database.IsSqlite() ? Sqlite : Postgres;
}
