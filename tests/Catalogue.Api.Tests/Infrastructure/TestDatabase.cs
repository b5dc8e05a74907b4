using Microsoft.Data.Sqlite;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>A database of a test's own: a file in its folder, which goes with it.</summary>
internal sealed class TestDatabase : IDisposable
{
    /// <summary>A folder for a program's data, with the database of a catalogue that is ready.</summary>
    public static DataFolder Folder(bool isSeeded) => isSeeded ? DataFolder.OfSeededCatalogue() : DataFolder.OfEmptyCatalogue();

    /// <summary>What makes a program use it.</summary>
    public (string Key, string Value)[] Settings { get; } = [];

    public void Dispose() => SqliteConnection.ClearAllPools();
}
