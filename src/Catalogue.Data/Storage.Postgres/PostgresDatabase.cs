using System.Data.Common;
using Catalogue.Data.Model;
using Catalogue.Search.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>PostgreSQL 15 or later, for catalogues that outgrow one machine. The catalogue needs a database of its own.</summary>
public sealed class PostgresDatabase : DatabaseProvider
{
    /// <summary>Compares text by code point, as SQLite does.</summary>
    public const string Collation = "C";

    /// <summary>Rows up to this size (the maximum, in bytes) are stored uncompressed: documents are read too often for compression to pay off.</summary>
    private const int LargestRow = 8160;

    public override string Name => "Postgres";

    public override string MigrationsAssembly => "Catalogue.Migrations.Postgres";

    public override string ConnectionStringWanted => "a PostgreSQL connection string with host and database, such as 'Host=localhost;Database=catalogue;Username=catalogue'";

    /// <summary>The snapshot is taken at the first query.</summary>
    public override string BeginSnapshot => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    public override string BeginSnapshotWith(string query) => $"{BeginSnapshot}; {query}";

    public override bool IsConnectionString(string value)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(value) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public override string ToRead(string connectionString) => PostgresServers.ToRead(connectionString);

    public override string ToWrite(string connectionString) => PostgresServers.ToWrite(connectionString);

    public override IEnumerable<string> ToEach(string connectionString) => PostgresServers.ToEach(connectionString);

    public override bool IsThere(string connectionString) => true;

    public override void Configure(DbContextOptionsBuilder builder, string connectionString) => builder.UseNpgsql(connectionString, Configure);

    public override void Configure(DbContextOptionsBuilder builder, DbConnection connection) => builder.UseNpgsql(connection, Configure);

    public override void Configure(ModelConfigurationBuilder model) => model.Properties<string>().UseCollation(Collation);

    public override void Configure(ModelBuilder model) => model.Entity<PaperDocument>().HasStorageParameter("toast_tuple_target", LargestRow);

    public override Task LockAsync(CatalogueContext db, CancellationToken cancellationToken) => PostgresWrites.LockAsync(db, cancellationToken);

    public override Task UnlockAsync(CatalogueContext db) => PostgresWrites.UnlockAsync(db);

    public override Task<IDbContextTransaction> BeginWriteAsync(CatalogueContext db, CancellationToken cancellationToken) =>
        PostgresWrites.BeginAsync(db, cancellationToken);

    public override Task TidyAsync(CatalogueContext db) => PostgresWrites.TidyAsync(db);

    public override Task AnnounceAsync(CatalogueContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({PostgresWatch.Channel}, '')", cancellationToken);

    public override void Tell(CatalogueContext db, CatalogueRevision written) =>
        PostgresWatch.Tell(PostgresServers.PlaceOf(db.Database.GetConnectionString()!), written);

    internal override RevisionWatch Watch(CatalogueDatabase database) =>
        new PostgresWatch(database.ConnectionString, PostgresServers.PlaceOf(database.ConnectionString));

    internal override Task GrowAsync(CatalogueContext db, int before, int after, CancellationToken cancellationToken) =>
        PostgresWrites.GrowAsync(db, before, after, cancellationToken);

    internal override ResultReader Rows(DbConnection connection, string sql, int parameters, Framing framing) =>
        new PostgresRows((NpgsqlConnection)connection, sql, parameters, framing);

    private protected override TermDictionaryWriter Words(DbConnection connection) => new PostgresWords(connection);

    internal override RowInserter Inserter(CatalogueContext db, RowTable table) => new PostgresCopy(db, table);

    internal override RowStatement Statement(CatalogueContext db, RowTable table, string sql) => new PostgresRowStatement(db, table, sql);

    internal override int LastKey(CatalogueContext db, string table) => PostgresKeys.Last(db, table);

    internal override void KeepLastKey(CatalogueContext db, string table, int key) => PostgresKeys.Keep(db, table, key);

    protected override DbConnection Connection(string connectionString) => new NpgsqlConnection(connectionString);

    private void Configure(NpgsqlDbContextOptionsBuilder postgres) => postgres
        .MigrationsAssembly(MigrationsAssembly)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}
