using Catalogue.Data.Sqlite;
using Microsoft.Data.Sqlite;

namespace Catalogue.Data.Tests.Infrastructure;

/// <summary>The tables of the search index by themselves, in memory.</summary>
internal sealed class TestSearchTables : IDisposable
{
    public TestSearchTables()
    {
        Connection.Open();
        using var create = Connection.CreateCommand();
        create.CommandText = SearchTables.Create;
        create.ExecuteNonQuery();
    }

    public SqliteConnection Connection { get; } = new("Data Source=:memory:");

    public void Dispose() => Connection.Dispose();
}
