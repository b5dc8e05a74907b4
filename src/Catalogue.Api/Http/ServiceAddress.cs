namespace Catalogue.Api.Http;

/// <summary>The address under which a client reaches the service. Every link in an answer is made from it.</summary>
/// <param name="Origin">Scheme and host: <c>https://lab.example</c>.</param>
/// <param name="Prefix">The path in front of every path of the service: <c>/catalogue</c>; empty when there is none.</param>
internal sealed record ServiceAddress(string Origin, string Prefix)
{
    /// <summary>The address of a request, once <see cref="ServiceAddresses"/> has found it.</summary>
    public static ServiceAddress Of(HttpContext http) => http.Features.Get<ServiceAddress>() ?? OfRequest(http.Request, "");

    public static ServiceAddress OfRequest(HttpRequest request, string prefix) =>
        new($"{(request.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeHttps : Uri.UriSchemeHttp)}://{HostOf(request)}", prefix);

    /// <summary>A path of the service as a link for clients that know the host.</summary>
    public string Link(string path) => Prefix + path;

    /// <summary>A path of the service as a complete address.</summary>
    public string Absolute(string path) => Origin + Prefix + path;

    /// <summary>A request of HTTP/1.0 need not name a host.</summary>
    private static string HostOf(HttpRequest request) => request.Host.HasValue ? request.Host.ToUriComponent()
        : new HostString(request.HttpContext.Connection.LocalIpAddress?.ToString() ?? "localhost", request.HttpContext.Connection.LocalPort).ToUriComponent();
}
