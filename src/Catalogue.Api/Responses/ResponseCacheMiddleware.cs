using Microsoft.Extensions.Primitives;

namespace Catalogue.Api.Responses;

/// <summary>
/// Sends cached responses before anything else examines the request: it was examined when the response was computed. Requests from pages of
/// other origins are passed on, because they need CORS headers, and so are requests for a minimum revision.
/// </summary>
internal sealed class ResponseCacheMiddleware(RequestDelegate next, ResponseCache cache)
{
    public Task InvokeAsync(HttpContext http) =>
        IsPlainRead(http.Request) && cache.Find(ResponseKey.Of(http)) is { } response ? response.SendAsync(http) : next(http);

    private static bool IsPlainRead(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && StringValues.IsNullOrEmpty(request.Headers.Origin)
        && StringValues.IsNullOrEmpty(request.Headers[MinRevision.Header])
        && request.ContentLength is null
        && StringValues.IsNullOrEmpty(request.Headers.TransferEncoding);
}
