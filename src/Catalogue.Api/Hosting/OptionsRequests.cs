
namespace Catalogue.Api.Hosting;

/// <summary>Answers OPTIONS with the methods that a resource has. Runs before routing refuses the method.</summary>
internal static class OptionsRequests
{
    public const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>Routing's own endpoint for a wrong method says which methods there are; OPTIONS is one of them.</summary>
    public static IApplicationBuilder UseOptionsRequests(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint() is null or RouteEndpoint)
            return next(http);

        http.Response.Headers.Allow = Methods;
        http.Response.StatusCode = HttpMethods.IsOptions(http.Request.Method)
            ? StatusCodes.Status204NoContent
            : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });
}
