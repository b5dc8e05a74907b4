using System.Data.Common;
using Catalogue.Data.Model;
using Microsoft.EntityFrameworkCore;
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

    public override DatabaseReads Reads { get; } = new PostgresReads();

    public override DatabaseWrites Writes { get; } = new PostgresWrites();

    public override BulkLoad BulkLoad { get; } = new PostgresBulkLoad();

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

    protected override DbConnection Connection(string connectionString) => new NpgsqlConnection(connectionString);

    private void Configure(NpgsqlDbContextOptionsBuilder postgres) => postgres
        .MigrationsAssembly(MigrationsAssembly)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}
