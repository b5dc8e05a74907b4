namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>The PostgreSQL server on which the tests create databases.</summary>
internal static class TestCluster
{
    /// <summary>A connection string without database, whose user may create databases.</summary>
    public static string ConnectionString { get; } = Environment.GetEnvironmentVariable("CATALOGUE_TEST_POSTGRES")!;
}
