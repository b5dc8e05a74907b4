namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>The PostgreSQL that the tests may make databases in.</summary>
internal static class TestCluster
{
    public const string Variable = "CATALOGUE_TEST_POSTGRES";

    /// <summary>A connection string without database, whose user may make databases.</summary>
    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Why tests cannot run, where they need not: with <c>CI</c> set they run, and fail.</summary>
    public static string? Absence => string.IsNullOrEmpty(ConnectionString) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
        ? $"{Variable} does not name a PostgreSQL, such as Host=localhost;Username=catalogue"
        : null;
}
