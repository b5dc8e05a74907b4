using Microsoft.Extensions.Primitives;

namespace Catalogue.Api.Responses;

/// <summary>
/// Sends what is remembered of a request before anything looks into it: it was looked into when the answer was made. Only what a page of
/// another origin asks goes further, to be told whether it may read the answer, and what wants a certain revision.
/// </summary>
internal sealed class ResponseCache(RequestDelegate next, AnswerCache cache)
{
    public Task InvokeAsync(HttpContext http) =>
        IsPlainRead(http.Request) && cache.Find(AnswerKey.Of(http)) is { } answer ? answer.SendAsync(http) : next(http);

    private static bool IsPlainRead(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && StringValues.IsNullOrEmpty(request.Headers.Origin)
        && StringValues.IsNullOrEmpty(request.Headers[MinRevision.Header])
        && request.ContentLength is null
        && StringValues.IsNullOrEmpty(request.Headers.TransferEncoding);
}
