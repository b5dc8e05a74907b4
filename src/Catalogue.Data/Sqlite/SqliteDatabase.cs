using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Catalogue.Data.Sqlite;

/// <summary>The embedded default: one file, opened with the pragmas that were measured.</summary>
public static class SqliteDatabase
{
    public const string ProviderName = "Sqlite";

    public const string MigrationsAssembly = "Catalogue.Migrations.Sqlite";

    private static readonly SqlitePragmas Pragmas = new();

    public static void Configure(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseSqlite(connectionString, Configure)
        .AddInterceptors(Pragmas);

    public static void Configure(DbContextOptionsBuilder builder, DbConnection connection) => builder.UseSqlite(connection, Configure);

    public static DbConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Pragmas.Apply(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static string ConnectionStringFor(string dataDirectory) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(Path.GetFullPath(dataDirectory), "catalogue.db") }.ToString();

    public static bool IsThere(string connectionString) => File.Exists(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>Whether the text names a database file whose constraints hold. One in memory would be gone when its connection is closed.</summary>
    public static bool IsConnectionString(string value)
    {
        try
        {
            var parts = new SqliteConnectionStringBuilder(value);
            return parts.DataSource.Length > 0 && parts.DataSource != ":memory:" && parts.Mode != SqliteOpenMode.Memory
                && parts.ForeignKeys != false;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Readers and writers do not wait for each other. It is stored in the file, and EF sets it only on files that it makes.</summary>
    public static Task UseWriteAheadLogAsync(CatalogueContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken);

    /// <summary>Begins a read: everything from the first query to its end sees one revision, and writers are not held up.</summary>
    public const string BeginSnapshot = "BEGIN";

    public const string EndSnapshot = "COMMIT";

    /// <summary>Gives a number that differs from the one before, on the same connection, when another connection has written.</summary>
    public const string DataVersion = "PRAGMA data_version";

    private static void Configure(SqliteDbContextOptionsBuilder sqlite) => sqlite
        .MigrationsAssembly(MigrationsAssembly)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}
