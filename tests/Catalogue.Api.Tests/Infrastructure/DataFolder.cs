using Microsoft.Data.Sqlite;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>A folder of its own for a program's data.</summary>
internal sealed class DataFolder : IDisposable
{
    // To make a database takes longer than most tests: it is done once, and each test has a copy.
    private static readonly Lazy<byte[]> Migrated = new(() => Made(isSeeded: false));
    private static readonly Lazy<byte[]> Seeded = new(() => Made(isSeeded: true));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue-");

    /// <summary>With the database of a catalogue without papers.</summary>
    public static DataFolder OfEmptyCatalogue() => With(Migrated.Value);

    /// <summary>With the database of a catalogue that has the papers of the seed.</summary>
    public static DataFolder OfSeededCatalogue() => With(Seeded.Value);

    public string Path => _folder.FullName;

    public string Database => System.IO.Path.Combine(Path, "catalogue.db");

    /// <summary>The setting that makes a program use it.</summary>
    public (string Name, string Value) Setting => ("Data__Directory", Path);

    /// <summary>Reads one number from the database, past the program.</summary>
    public long Number(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Keeps others from writing to a database until it is disposed of. Makes an empty database if there is none.</summary>
    public static SqliteConnection Lock(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Whether somebody else is writing.</summary>
    public bool IsLocked()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.CommandTimeout = 1;
        try
        {
            command.ExecuteNonQuery();
            return false;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            return true;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static DataFolder With(byte[] database)
    {
        var folder = new DataFolder();
        File.WriteAllBytes(folder.Database, database);
        Execute(folder.Database, $"UPDATE Catalogue SET Uuid = '{Guid.NewGuid().ToString().ToUpperInvariant()}'");
        return folder;
    }

    private static byte[] Made(bool isSeeded)
    {
        using var original = new DataFolder();
        using var copy = new DataFolder();
        using (var catalogue = new CatalogueFactory(isSeeded, ("Data:Directory", original.Path)))
        {
            catalogue.CreateClient().Dispose();
            Execute(original.Database, $"VACUUM INTO '{copy.Database}'");
        }

        Execute(copy.Database, "PRAGMA journal_mode=WAL");
        return File.ReadAllBytes(copy.Database);
    }

    private static void Execute(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
