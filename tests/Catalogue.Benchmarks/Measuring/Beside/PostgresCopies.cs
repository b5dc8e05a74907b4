using System.Globalization;
using Catalogue.Data.Storage;
using Npgsql;

namespace Catalogue.Benchmarks.Measuring.Beside;

/// <summary>Catalogues of data folders, copied into databases of a server; they are made once and kept.</summary>
/// <param name="server">A connection string; the database in it is only used to make others.</param>
internal sealed class PostgresCopies(PublishedProgram program, string server)
{
    public async Task<Place> OfAsync(string data)
    {
        var name = "catalogue_bench_" + Path.GetFileName(Path.TrimEndingDirectorySeparator(data)).ToLower(CultureInfo.InvariantCulture);
        var place = new Place(KnownDatabases.Postgres, new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await find.ExecuteScalarAsync() is not null)
            return place;

        var unfinished = name + "_unfinished";
        await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {Quoted(unfinished)}");
        await ExecuteAsync(connection, $"CREATE DATABASE {Quoted(unfinished)}");
        program.Run(data, "copy-to", "Postgres", new NpgsqlConnectionStringBuilder(server) { Database = unfinished, Pooling = false }.ConnectionString);
        await ExecuteAsync(connection, $"ALTER DATABASE {Quoted(unfinished)} RENAME TO {Quoted(name)}");
        return place;
    }

    /// <summary>Makes the server read all rows once, as <see cref="DataFile.ReadAsync"/> reads a file.</summary>
    public static async Task ReadAsync(Place place)
    {
        await using var connection = new NpgsqlConnection(place.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
            await ExecuteAsync(connection, $"SELECT sum(length(whole::text)) FROM {Quoted(table)} AS whole");
    }

    private static async Task<List<string>> TablesAsync(NpgsqlConnection connection)
    {
        await using var find = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", connection);
        await using var rows = await find.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
            tables.Add(rows.GetString(0));
        return tables;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
