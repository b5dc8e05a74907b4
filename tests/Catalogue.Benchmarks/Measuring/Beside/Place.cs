using Catalogue.Data.Storage;

namespace Catalogue.Benchmarks.Measuring.Beside;

/// <summary>A database that has a catalogue.</summary>
internal sealed record Place(DatabaseProvider Provider, string ConnectionString)
{
    public static Place InFolder(string data) => new(KnownDatabases.Sqlite, KnownDatabases.Sqlite.ConnectionStringFor(data)!);

    /// <summary>What the program is told of it.</summary>
    public (string Name, string Value)[] Settings => [("Database__Provider", Provider.Name), ("Database__ConnectionString", ConnectionString)];
}
