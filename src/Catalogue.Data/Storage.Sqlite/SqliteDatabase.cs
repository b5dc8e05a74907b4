using System.Data.Common;
using Catalogue.Search.Index;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>SQLite, the default: one file, opened with pragmas that were chosen by measurement.</summary>
public sealed class SqliteDatabase : DatabaseProvider
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly SqlitePragmas _pragmas = new();

    public override string Name => "Sqlite";

    public override string MigrationsAssembly => "Catalogue.Migrations.Sqlite";

    public override string ConnectionStringWanted => "an SQLite connection string that names a file and leaves foreign keys on, such as 'Data Source=catalogue.db'";

    public override bool IsEmbedded => true;

    public override string BeginSnapshot => "BEGIN";

    internal override string DeferrableIndices =>
        "SELECT name AS Name, sql AS Sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('Papers', 'Authors', 'SearchWords') AND sql LIKE 'CREATE INDEX %' AND name <> 'IX_Papers_TitleHash'";

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
        // On purpose: see MigrateAsync.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning));

    public override void Configure(DbContextOptionsBuilder builder, DbConnection connection) => builder.UseSqlite(connection, Configure);

    /// <summary>Write-ahead logging: readers and writers do not block each other. It is stored in the file; EF sets it only on files that it creates.</summary>
    public override Task PrepareAsync(CatalogueContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken);

    /// <summary>
    /// Migrates in a single transaction. EF would protect migrations with a row in <c>__EFMigrationsLock</c>, which stays for ever if the process
    /// is killed; the lock of a transaction ends with its process. Therefore a migration must not contain steps outside transactions.
    /// </summary>
    public override async Task MigrateAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await BeginMigrationAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public override Task<IDbContextTransaction> BeginWriteAsync(CatalogueContext db, CancellationToken cancellationToken) =>
        SqliteWrites.BeginAsync(db, cancellationToken);

    public override Task EndWriteAsync(CatalogueContext db) => SqliteWrites.EndAsync(db);

    public override Task TidyAsync(CatalogueContext db) => SqliteWrites.TidyAsync(db);

    internal override RevisionWatch Watch(CatalogueDatabase database) => new SqliteWatch(database.Open);

    internal override ResultReader Rows(DbConnection connection, string sql, int parameters, Framing framing) => framing == Framing.None
        ? new SqliteRows(connection, sql, parameters)
        : throw new NotSupportedException("SQLite needs no framing: there are no round trips to save.");

    private protected override TermDictionaryWriter Words(DbConnection connection) => new SqliteWords(connection);

    internal override RowInserter Inserter(CatalogueContext db, RowTable table) => new SqliteRowInserter(db, table);

    internal override RowStatement Statement(CatalogueContext db, RowTable table, string sql) => new SqliteRowStatement(db, table, sql);

    /// <summary>SQLite records larger keys by itself.</summary>
    internal override int LastKey(CatalogueContext db, string table) => db.Database
        .SqlQuery<int>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}").SingleOrDefault();

    protected override DbConnection Connection(string connectionString) => new SqliteConnection(connectionString);

    protected override void Opened(DbConnection connection) => _pragmas.Apply(connection);

    /// <summary>Waits as long as another process writes: it may be migrating a large database.</summary>
    private async Task<IDbContextTransaction> BeginMigrationAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        while (true)
        {
            try
            {
                await PrepareAsync(db, cancellationToken);
                return await db.Database.BeginTransactionAsync(cancellationToken);
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_BUSY)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private void Configure(SqliteDbContextOptionsBuilder sqlite) => sqlite
        .MigrationsAssembly(MigrationsAssembly)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}
