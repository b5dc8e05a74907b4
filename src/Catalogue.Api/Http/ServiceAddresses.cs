using System.Net;
using Catalogue.Formats.Writing;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Catalogue.Api.Http;

/// <summary>
/// Determines the public address of each request: the configured one, otherwise the one that a trusted proxy forwards, otherwise the
/// request's own. Removes the configured prefix from the path, so that the rest of the program does not see it.
/// </summary>
internal sealed class ServiceAddresses(RequestDelegate next, IOptions<AddressSettings> settings)
{
    private readonly PathString _prefix = settings.Value.Prefix;

    private readonly ServiceAddress? _configured = Configured(settings.Value);

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var forwarded = request.PathBase.Value ?? "";
        if (_prefix.HasValue && request.Path.StartsWithSegments(_prefix, StringComparison.Ordinal, out var path))
            request.Path = path.HasValue ? path : "/";
        // A proxy passes on headers that it does not set itself. An unchecked prefix could make links point to another site.
        request.PathBase = AddressSettings.IsPrefix(forwarded) ? forwarded.TrimEnd('/') : _prefix;
        http.Features.Set(_configured ?? OfRequest(request, request.PathBase.Value ?? ""));
        return next(http);
    }

    /// <summary>The address of a request, as determined by the middleware; otherwise the request's own.</summary>
    public static ServiceAddress Of(HttpContext http) => http.Features.Get<ServiceAddress>() ?? OfRequest(http.Request, "");

    public static ServiceAddress OfRequest(HttpRequest request, string prefix) =>
        new($"{(request.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeHttps : Uri.UriSchemeHttp)}://{HostOf(request)}", prefix);

    /// <summary>The public address from the settings, which also applies to output without a request; null if none is configured.</summary>
    public static ServiceAddress? Configured(AddressSettings settings) =>
        settings.PublicUrl.Length > 0 ? new ServiceAddress(new Uri(settings.PublicUrl).GetLeftPart(UriPartial.Authority), settings.Prefix) : null;

    /// <summary>An HTTP/1.0 request need not name a host: then the local address is used.</summary>
    private static string HostOf(HttpRequest request) => request.Host.HasValue ? request.Host.ToUriComponent()
        : new HostString(request.HttpContext.Connection.LocalIpAddress?.ToString() ?? "localhost", request.HttpContext.Connection.LocalPort).ToUriComponent();
}

internal static class ServiceAddressRegistration
{
    public static void AddServiceAddresses(this IServiceCollection services) =>
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<AddressSettings>>((options, settings) => Trust(options, settings.Value.Proxies));

    public static void UseServiceAddresses(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<ServiceAddresses>();
    }

    private static void Trust(ForwardedHeadersOptions options, IReadOnlyList<string> proxies)
    {
        options.ForwardedHeaders = proxies.Count > 0 ? ForwardedHeaders.All : ForwardedHeaders.None;
        // Follow the chain of trusted proxies to the first address that is not trusted: the client.
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
        }
    }
}
