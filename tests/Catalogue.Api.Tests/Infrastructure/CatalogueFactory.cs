using Catalogue.Api.Http;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>The whole program over HTTP, on a database of its own with the real migrations.</summary>
public sealed class CatalogueFactory(bool isSeeded = true, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private const string DataDirectoryKey = "Data:Directory";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DataFolder _data = settings.Any(setting => setting.Key == DataDirectoryKey) ? new() : TestDatabase.Folder(isSeeded);

    public string DataDirectory => _data.Path;

    /// <summary>The settings that make another program use the same data.</summary>
    public (string Key, string Value)[] Place => [(DataDirectoryKey, DataDirectory), .. Stored.Settings];

    internal TestDatabase Stored { get; } = new();

    /// <summary>What opens the database.</summary>
    public Type Database { get; init; } = typeof(CatalogueDatabase);

    public CatalogueWriter Writer => Services.GetRequiredService<CatalogueWriter>();

    public PaperLifecycle Retirement => Services.GetRequiredService<PaperLifecycle>();

    public Task<CatalogueContext> OpenDatabaseAsync() =>
        Services.GetRequiredService<IDbContextFactory<CatalogueContext>>().CreateDbContextAsync();

    /// <summary>Starts the real server on a free port of the loopback, instead of one in memory, and gives its address.</summary>
    public Uri Serve()
    {
        // Without a port: with one, the factory changes the addresses while the program may already listen (dotnet/aspnetcore#67714).
        UseKestrel();
        StartServer();
        return new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Urls", "http://127.0.0.1:0");
        builder.UseSetting("Seed:Enabled", isSeeded.ToString());
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal");
        foreach (var (key, value) in Place.Concat(settings))
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton(typeof(CatalogueDatabase), Database));
    }

    /// <summary>The server listens before it can answer; tests begin when it can.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        Assert.True(host.Services.GetRequiredService<Readiness>().Prepared.Wait(Patience));
        return host;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Stored.Dispose();
        _data.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>One seeded catalogue for the tests that only read.</summary>
public sealed class SeededCatalogue : IAsyncLifetime
{
    public CatalogueFactory Factory { get; } = new();

    public HttpClient Client => Factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Factory.DisposeAsync();
}
