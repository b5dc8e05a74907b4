using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Postgres;
using Npgsql;

namespace Catalogue.Data.Tests.Infrastructure;

/// <summary>The tables of the search index by themselves, as temporary ones: they go with the connection.</summary>
internal sealed class TestSearchTables : IDisposable
{
    public TestSearchTables()
    {
        Connection.Open();
        using var create = Connection.CreateCommand();
        create.CommandText = "SET search_path = pg_temp;" + SearchTables.Create;
        create.ExecuteNonQuery();
    }

    public NpgsqlConnection Connection { get; } = new(TestCluster.ConnectionString + ";Database=postgres");

    public void Dispose() => Connection.Dispose();
}
