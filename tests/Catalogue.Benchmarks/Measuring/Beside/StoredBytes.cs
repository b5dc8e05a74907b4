namespace Catalogue.Benchmarks.Measuring.Beside;

/// <summary>What a database takes, in bytes.</summary>
internal static class StoredBytes
{
    private const string InSqlite = "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size";

    private const string InPostgres = "SELECT pg_database_size(current_database())";

    public static long Of(Place place)
    {
        using var connection = place.Provider.Open(place.ConnectionString);
        using var command = connection.CreateCommand();
        command.CommandText = place.Provider.IsEmbedded ? InSqlite : InPostgres;
        return (long)command.ExecuteScalar()!;
    }
}
