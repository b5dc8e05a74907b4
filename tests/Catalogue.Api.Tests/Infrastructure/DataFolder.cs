using Microsoft.Data.Sqlite;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>A folder of its own for a program's data.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue-");

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

    public void Dispose() => _folder.Delete(recursive: true);
}
