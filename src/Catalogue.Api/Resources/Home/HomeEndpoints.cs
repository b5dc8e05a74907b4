using System.Text;
using Catalogue.Api.Documentation;
using Catalogue.Api.Http;
using Catalogue.Api.Pipeline;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Queries;
using Catalogue.Formats;
using Catalogue.Formats.Json;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources.Home;

/// <summary>The service's own address: links for programs, the same as a page for people.</summary>
internal static class HomeEndpoints
{
    private const string Path = "/";

    private static readonly FormatParameter Format = new("HomeFormat", [KnownFormats.Json, KnownFormats.Html]);

    private static readonly Lazy<byte[]> Icon = new(() =>
    {
        using var icon = typeof(HomeEndpoints).Assembly.GetManifestResourceStream("favicon.ico")!;
        using var bytes = new MemoryStream();
        icon.CopyTo(bytes);
        return bytes.ToArray();
    });

    public static void MapHome(this WebApplication app)
    {
        app.MapGroup("").WithTags("Documentation").MapDeclared(Path, "GetHome", new ParameterSet([Format]), typeof(HomeAnswer), Get);
        app.MapFile("/favicon.ico", "image/x-icon", _ => Icon.Value);
        app.MapFile("/robots.txt", "text/plain; charset=utf-8", http => Encoding.UTF8.GetBytes(Robots(ServiceAddresses.Of(http))));
    }

    /// <summary>Links to everything that the service has.</summary>
    /// <remarks>Browsers get the same content as an HTML page.</remarks>
    internal static Task<HandlerResult> Get(ReadRequest request)
    {
        var home = Home(request.Address);
        return Task.FromResult<HandlerResult>(new BodyResult(request.Format == KnownFormats.Html ? new ReadyBody(Encoding.UTF8.GetBytes(HomePage.Of(home))) : home, Path));
    }

    private static HomeAnswer Home(ServiceAddress address) => new(
        "Catalogue",
        DocumentationRegistration.Version,
        address.Link(CatalogueUrl.Papers),
        address.Link(ResearcherVocabulary.Path),
        address.Link("/authors"),
        address.Link("/affiliations"),
        address.Link("/categories"),
        address.Link("/stats"),
        address.Link("/suggest"),
        address.Link("/filters"),
        address.Link("/problems"),
        address.Link("/" + SwaggerPage.Path),
        address.Link(DocumentEndpoints.Path),
        address.Link("/health/live"),
        address.Link("/health/ready"));

    /// <summary>Pages are for everyone; the combinations of filters have no end, and a crawler would ask for each.</summary>
    private static string Robots(ServiceAddress address) => $"""
        User-agent: *
        Disallow: {address.Link("/*?")}
        Disallow: {address.Link("/suggest")}
        Disallow: {address.Link("/swagger")}

        """;

    private static void MapFile(this WebApplication app, string path, string mediaType, Func<HttpContext, byte[]> content) =>
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], http =>
        {
            var body = content(http);
            (http.Response.ContentType, http.Response.ContentLength) = (mediaType, body.Length);
            http.Response.Headers.CacheControl = "public, max-age=86400";
            return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(body).AsTask();
        }).ExcludeFromDescription();
}
