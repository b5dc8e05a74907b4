using Catalogue.Api.Http;
using Catalogue.Api.Limits;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;

namespace Catalogue.Api.Hosting;

internal static class ServerRegistration
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Time for requests in progress when the server stops: most service managers kill a process ten seconds after they asked it to end.</summary>
    private static readonly TimeSpan LastRequests = TimeSpan.FromSeconds(8);

    public static void ConfigureServer(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && !builder.Configuration.GetSection(SettingsCheck.Endpoints).Exists())
            builder.WebHost.UseUrls(DefaultUrl);
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitsOptions>>((server, limits) =>
            server.Limits.MaxConcurrentConnections = limits.Value.Connections > 0 ? limits.Value.Connections : OpenFiles.Connections);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LastRequests);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = UrlLimit.Kestrel;
            server.Limits.MaxRequestHeadersTotalSize = UrlLimit.Kestrel;
        });
    }

    public static void AddLogs(this IServiceCollection services) => services.AddSerilog(Configure);

    public static void UseRequestLogs(this WebApplication app) => app.UseMiddleware<RequestLog>();

    // Diagnostics of hosting are off: while they can log anything, every request pays for an activity and a scope.
    private static void Configure(IServiceProvider provider, LoggerConfiguration logger) => logger
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
        // CliErrorHandler reports a failed start, in one line.
        .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LevelAlias.Off)
        // Callers report database failures themselves. A new database without a migration history is not a failure.
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LevelAlias.Off)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .ReadFrom.Configuration(provider.GetRequiredService<IConfiguration>())
        .WriteTo.Sink(new LogLines());
}
