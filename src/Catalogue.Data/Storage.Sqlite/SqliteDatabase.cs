using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>SQLite, the default: one file, opened with pragmas that were chosen by measurement.</summary>
public sealed class SqliteDatabase : DatabaseProvider
{
    private readonly SqlitePragmas _pragmas = new();

    public override string Name => "Sqlite";

    public override string MigrationsAssembly => "Catalogue.Migrations.Sqlite";

    public override string ConnectionStringWanted => "an SQLite connection string that names a file and leaves foreign keys on, such as 'Data Source=catalogue.db'";

    public override bool IsEmbedded => true;

    public override DatabaseReads Reads { get; } = new SqliteReads();

    public override DatabaseWrites Writes { get; } = new SqliteWrites();

    public override BulkLoad BulkLoad { get; } = new SqliteBulkLoad();

    public override string ConnectionStringFor(string dataDirectory) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(Path.GetFullPath(dataDirectory), "catalogue.db") }.ToString();

    /// <summary>Whether the text names a database file with foreign keys. A database in memory would be lost when its connection is closed.</summary>
    public override bool IsConnectionString(string value)
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

    public override bool IsThere(string connectionString) => File.Exists(new SqliteConnectionStringBuilder(connectionString).DataSource);

    public override void Configure(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseSqlite(connectionString, Configure)
        .AddInterceptors(_pragmas)
        // On purpose: see SqliteWrites.MigrateAsync.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning));

    public override void Configure(DbContextOptionsBuilder builder, DbConnection connection) => builder.UseSqlite(connection, Configure);

    protected override DbConnection Connection(string connectionString) => new SqliteConnection(connectionString);

    protected override void Opened(DbConnection connection) => _pragmas.Apply(connection);

    private void Configure(SqliteDbContextOptionsBuilder sqlite) => sqlite
        .MigrationsAssembly(MigrationsAssembly)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}
