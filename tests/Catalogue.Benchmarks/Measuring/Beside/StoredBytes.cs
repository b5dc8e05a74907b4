namespace Catalogue.Benchmarks.Measuring.Beside;

/// <summary>What a database takes, in bytes.</summary>
/// <param name="Tables">All tables but those of the search index.</param>
/// <param name="SearchIndex">The tables of the program's own full-text index, without their keys.</param>
/// <param name="Indices">Every btree index and key.</param>
internal sealed record StoredBytes(long Tables, long SearchIndex, long Indices)
{
    private const string InSqlite = """
        SELECT owner.name, owner.type, sum(page.pgsize) FROM dbstat AS page JOIN sqlite_master AS owner ON owner.name = page.name
        WHERE owner.type IN ('table', 'index') GROUP BY owner.name, owner.type
        """;

    private const string InPostgres = """
        SELECT relname, 'table', pg_table_size(oid) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT relname, 'index', pg_relation_size(oid) FROM pg_class WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace
        """;

    public static StoredBytes Of(Place place)
    {
        using var connection = place.Provider.Open(place.ConnectionString);
        using var command = connection.CreateCommand();
        command.CommandText = place.Provider.IsEmbedded ? InSqlite : InPostgres;
        var (tables, search, indices) = (0L, 0L, 0L);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var bytes = rows.GetInt64(2);
            if (rows.GetString(1) == "index")
                indices += bytes;
            else if (rows.GetString(0).StartsWith("search", StringComparison.OrdinalIgnoreCase))
                search += bytes;
            else
                tables += bytes;
        }

        return new StoredBytes(tables, search, indices);
    }
}
