using Catalogue.Api.Problems;
using Catalogue.Data.Queries;
using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Api.Hosting;

/// <summary>Refuses request bodies: no resource takes one, and nothing is silently ignored.</summary>
internal sealed class BodyRefusal(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var hasBody = http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true && http.Request.ContentLength != 0;
        return hasBody ? ProblemWriter.WriteAsync(http, Refusal(http.Request.Method, http.Request.Path, http.Request.ContentType)) : next(http);
    }

    public static Failure Refusal(string method, PathString path, string? contentType) => new(
        ProblemKind.UnexpectedBody,
        $"{method} {path} takes no request body.",
        contentType is { } type ? [new QueryFault("Content-Type", type, ["no body"], null, "Send the request without a body.")] : []);
}
