using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests.Limits;

/// <summary>A seeded catalogue whose database can be held back, for clients of several addresses.</summary>
internal sealed class GatedCatalogue(params (string Key, string Value)[] settings) : IAsyncDisposable
{
    public CatalogueFactory Factory { get; } = new(isSeeded: true, [("TrustedProxies", "127.0.0.1,::1"), .. settings]) { Database = typeof(GatedDatabase) };

    public GatedDatabase Database => (GatedDatabase)Factory.Services.GetRequiredService<CatalogueDatabase>();

    /// <summary>Behind the real server, where clients have addresses.</summary>
    public HttpClient Served() => new() { BaseAddress = Factory.Serve() };

    public async ValueTask DisposeAsync()
    {
        Database.Release();
        await Factory.DisposeAsync();
    }
}
