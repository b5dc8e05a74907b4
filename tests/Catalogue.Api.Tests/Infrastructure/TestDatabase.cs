using Microsoft.Data.Sqlite;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>A database of a test's own: a file in its folder, which goes with it.</summary>
internal sealed class TestDatabase : IDisposable
{
    /// <summary>What makes a program use it.</summary>
    public (string Key, string Value)[] Settings { get; } = [];

    public void Dispose() => SqliteConnection.ClearAllPools();
}
