using System.Collections.Concurrent;
using System.Globalization;
using Catalogue.Benchmarks.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(StaticBaseline))]

namespace Catalogue.Benchmarks.Measuring;

/// <summary>
/// What the machine can do: an endpoint of ready bytes in the measured process itself, before all of its middleware. The published
/// program does not know of it; it is brought in by the environment of the process.
/// </summary>
public sealed class StaticBaseline : IHostingStartup, IStartupFilter
{
    private const string Path = "/static-baseline/";

    private readonly ConcurrentDictionary<string, byte[]> _bodies = new(StringComparer.Ordinal);

    public static string Url(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{Path}{bytes}");

    /// <summary>The variables that bring the endpoint into a program.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(StaticBaseline).Assembly.Location,
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(StaticBaseline).Assembly.GetName().Name!,
    };

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) => http.Request.Path.Value is { } path && path.StartsWith(Path, StringComparison.Ordinal)
            ? SendAsync(http.Response, _bodies.GetOrAdd(path, Body))
            : rest(http));
        next(app);
    };

    private static Task SendAsync(HttpResponse response, byte[] body)
    {
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }

    private static byte[] Body(string path)
    {
        var body = new byte[int.Parse(path[Path.Length..], CultureInfo.InvariantCulture)];
        body.AsSpan().Fill((byte)'x');
        return body;
    }
}
