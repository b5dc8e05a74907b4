
namespace Catalogue.Api.Hosting;

/// <summary>Answers OPTIONS with the methods that a resource has. Runs before routing refuses the method.</summary>
internal static class OptionsRequests
{
    public const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>
    /// For an unsupported method, routing selects an endpoint of its own, which is not a <see cref="RouteEndpoint"/>. Only this case is
    /// handled here.
    /// </summary>
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
