using System.Globalization;
using System.Text.Json;
using Catalogue.Api.Http;
using Catalogue.Formats.Json;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Problems;

/// <summary>Writes errors as problem+json, whatever the client accepts.</summary>
internal static class ProblemWriter
{
    public const string MediaType = "application/problem+json";

    public static Task WriteAsync(HttpContext http, Failure failure)
    {
        var problem = ProblemOf(failure, ServiceAddresses.Of(http), http.Request.Path.ToUriComponent(), http.TraceIdentifier);
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, JsonFormat.Options);
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = MediaType;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = "no-store";
        if (failure.Kind.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(body).AsTask();
    }

    public static Problem ProblemOf(Failure failure, ServiceAddress address, string path, string traceId) => new(
        address.Link(failure.Kind.Type),
        failure.Kind.Title,
        failure.Kind.Status,
        failure.Detail,
        address.Link(path),
        traceId,
        [.. failure.Faults.Select(ProblemError.Of)]);
}
