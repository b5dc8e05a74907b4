using Catalogue.Api.Http;
using Serilog;
using Serilog.Events;

namespace Catalogue.Api.Running;

internal static class ServerRegistration
{
    public const string DefaultUrl = "http://localhost:5080";

    public static void ConfigureServer(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = UrlLimit.Kestrel;
            server.Limits.MaxRequestHeadersTotalSize = UrlLimit.Kestrel;
        });
    }

    public static void AddLogs(this IServiceCollection services) => services.AddSerilog(Configure);

    public static void UseRequestLogs(this WebApplication app) => app.UseMiddleware<RequestLog>();

    // Hosting's own diagnostics are off: as long as they may log anything, each request pays for an activity and a scope.
    private static void Configure(IServiceProvider provider, LoggerConfiguration logger) => logger
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
        // What fails is said by whoever asked; that a new database has no list of migrations yet is no failure.
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LevelAlias.Off)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .ReadFrom.Configuration(provider.GetRequiredService<IConfiguration>())
        .WriteTo.Sink(new LogLines());
}
