namespace Catalogue.Api.Hosting;

/// <summary>Starts the server and logs its addresses.</summary>
internal static partial class Listening
{
    /// <summary>Wildcard hosts, which stand for every address of the machine. They are shown as <c>localhost</c>, which a person can open.</summary>
    private static readonly string[] Wildcards = ["[::]", "0.0.0.0", "+", "*"];

    /// <exception cref="ListenException">The server cannot listen; the message says why and what to do.</exception>
    public static async Task ListenAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (ListenException.ReasonOf(exception, SettingsCheck.Addresses(app.Configuration)) is { } reason)
        {
            throw new ListenException(reason, exception);
        }
    }

    public static void AnnounceReady(this WebApplication app)
    {
        LogReady(app.Logger, Places(app.Urls, app.Configuration["PathBase"]));
        app.Lifetime.ApplicationStopping.Register(() => LogStopping(app.Logger));
    }

    /// <summary>The addresses that a person can open, and the one of the documentation.</summary>
    /// <param name="bound">The addresses to which the server is bound.</param>
    /// <param name="pathBase">The path under which everything is served, if any.</param>
    internal static string Places(IEnumerable<string> bound, string? pathBase)
    {
        var prefix = pathBase?.Trim('/') is { Length: > 0 } path ? $"/{path}" : "";
        var places = bound.Select(address => $"{Shown(address)}{prefix}").Distinct().ToList();
        return places.Count == 0 ? "no address" : $"{string.Join(" and ", places)} (API documentation: {places[0]}/swagger)";
    }

    private static string Shown(string address)
    {
        var parts = BindingAddress.Parse(address);
        return parts.IsUnixPipe || !Wildcards.Contains(parts.Host) ? address.TrimEnd('/') : $"{parts.Scheme}://localhost:{parts.Port}";
    }

    [LoggerMessage(LogLevel.Information, "Catalogue is ready at {Places}. Press Ctrl+C to stop.")]
    private static partial void LogReady(ILogger logger, string places);

    [LoggerMessage(LogLevel.Information, "Catalogue is stopping; requests in progress are finished first.")]
    private static partial void LogStopping(ILogger logger);
}
