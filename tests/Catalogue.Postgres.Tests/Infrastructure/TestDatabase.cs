using Npgsql;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>A database of a test's own, in the cluster for tests; it goes with the test.</summary>
internal sealed class TestDatabase : IDisposable
{
    /// <param name="from">What it is made from, in the words of <c>CREATE DATABASE</c>; to a template nobody is connected.</param>
    // Copying files takes half the time of PostgreSQL's other way, through its log.
    public TestDatabase(string from = "TEMPLATE template1") => Execute($"CREATE DATABASE {Name} {from} STRATEGY file_copy");

    /// <summary>A folder for a program's data, which are elsewhere.</summary>
    public static DataFolder Folder(bool isSeeded) => new();

    public string Name { get; } = $"test_{Guid.NewGuid():N}";

    /// <summary>What makes a program use it.</summary>
    public (string Key, string Value)[] Settings =>
        [("Database:Provider", "Postgres"), ("Database:ConnectionString", ConnectionString)];

    public string ConnectionString => new NpgsqlConnectionStringBuilder(TestCluster.ConnectionString) { Database = Name, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();

    /// <summary>Starts an instance of the program on it, and waits until it can answer.</summary>
    public CatalogueFactory Start()
    {
        var instance = new CatalogueFactory(isSeeded: true, Settings);
        instance.CreateClient().Dispose();
        return instance;
    }

    /// <summary>As if the server were gone: nobody is connected any more, and nobody can connect.</summary>
    public void Close()
    {
        Execute($"ALTER DATABASE {Name} ALLOW_CONNECTIONS false");
        Disconnect();
    }

    public void Disconnect() => Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'");

    public void Reopen() => Execute($"ALTER DATABASE {Name} ALLOW_CONNECTIONS true");

    public void Dispose()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        Execute($"DROP DATABASE {Name} WITH (FORCE)");
    }

    public static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestCluster.ConnectionString) { Database = "postgres", Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own names.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
