using System.Data.Common;
using Catalogue.Data.Storage;
using Catalogue.Data.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalogue.Data.Tests.Infrastructure;

/// <summary>Where a test catalogue is: a file in a folder of its own.</summary>
internal sealed class TestStore : IDisposable
{
    /// <summary>Rows may refer to nothing from now on, on one connection.</summary>
    public const string WithoutForeignKeys = "PRAGMA foreign_keys=OFF";

    /// <summary>Asks for the names of the catalogue's tables.</summary>
    public const string Tables = "SELECT string_agg(name, ',') FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '__EF%'";

    /// <summary>Asks for all that is defined in the catalogue's tables.</summary>
    public const string Schema = "SELECT string_agg(sql, char(10) ORDER BY name) FROM sqlite_master WHERE name NOT LIKE '__EF%'";

    /// <summary>Makes the tables of a search index by themselves, on a <see cref="Scratch"/> connection; they go with it.</summary>
    public const string CreateSearch = SqliteSearchTables.Create;

    /// <summary>How many cases of a property take as long in a file as one does here.</summary>
    public const int CasesOfOne = 1;

    private readonly string _file;

    /// <param name="template">What is in it; no database unless given.</param>
    public TestStore(Template? template)
    {
        _file = Path.Combine(Folder.FullName, "catalogue.db");
        if (template is not null)
            File.WriteAllBytes(_file, template.Content);
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("catalogue-");

    /// <summary>The program's own defaults lead to the file.</summary>
    public void Configure(DatabaseOptions options)
    {
    }

    /// <summary>Makes what is stored the beginning of others; nobody uses it any more.</summary>
    public Template Keep()
    {
        using (var connection = new SqliteConnection($"Data Source={_file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        return new Template(File.ReadAllBytes(_file));
    }

    /// <summary>A test's statement as this database understands it.</summary>
    public static string Sql(CatalogueContext db, string sql) => sql;

    /// <summary>Which rule a statement broke: the name of a check, the columns that are unique or not null, or FOREIGN KEY.</summary>
    public static string Violation(DbException exception)
    {
        Assert.Equal(raw.SQLITE_CONSTRAINT, Assert.IsType<SqliteException>(exception).SqliteErrorCode);
        return exception.Message;
    }

    public static DbConnection Scratch() => new SqliteConnection("Data Source=:memory:");

    public static void ClearPool(DbConnection connection) => SqliteConnection.ClearPool((SqliteConnection)connection);

    public void Dispose() => Folder.Delete(recursive: true);

    public sealed record Template(byte[] Content);
}
