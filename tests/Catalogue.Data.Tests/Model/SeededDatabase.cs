using Catalogue.Data.Tests.Writing;

namespace Catalogue.Data.Tests.Model;

/// <summary>One seeded catalogue for tests that leave it as it is.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    internal TestCatalogue Catalogue { get; private set; } = null!;

    public async Task InitializeAsync() => Catalogue = await TestCatalogue.SeededAsync();

    public Task DisposeAsync() => Catalogue.DisposeAsync().AsTask();
}
