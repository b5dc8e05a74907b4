using Catalogue.Data.Tests.Writing;

namespace Catalogue.Data.Tests.Model;

/// <summary>One seeded catalogue for tests that leave it as it is.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    private TestCatalogue? _catalogue;

    internal TestCatalogue Catalogue => _catalogue!;

    public async Task InitializeAsync() => _catalogue = await TestCatalogue.SeededAsync();

    // Also after a start that failed, or when every test of a class was skipped.
    public async Task DisposeAsync() => await (_catalogue?.DisposeAsync() ?? default);
}
