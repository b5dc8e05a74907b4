using Catalogue.Api.Http;
using Serilog;
using Serilog.Events;

namespace Catalogue.Api.Running;

internal static class ServerRegistration
{
    private const string DefaultUrl = "http://localhost:5080";

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

    public static void AddRequestLogs(this IServiceCollection services) => services.AddSerilog((provider, logger) => logger
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .ReadFrom.Configuration(provider.GetRequiredService<IConfiguration>())
        .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>
    /// One line a request: method, path, status and time. No query, no address, nothing about the client. The path stays
    /// escaped, so that no request can write lines of its own.
    /// </summary>
    public static void UseRequestLogs(this WebApplication app) => app.UseSerilogRequestLogging(logs => logs.GetMessageTemplateProperties =
        (http, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(http.Request.Method)),
            new LogEventProperty("RequestPath", new ScalarValue(http.Request.Path.ToUriComponent())),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ]);
}
