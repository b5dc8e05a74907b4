using Catalogue.Data.Storage;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Responses;

/// <summary>A response that is ready to be sent: headers and the encoded body.</summary>
/// <param name="Newest">The revision that it was computed from; null if it does not depend on the catalogue.</param>
internal sealed record CachedBody(CatalogueRevision? Newest, string EntityTag, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
    : CachedResponse(Newest)
{
    /// <summary>Headers that a 304 omits, because they describe the body (RFC 9110, 15.4.5).</summary>
    private static readonly string[] OfBody = [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition];

    /// <summary>Memory of the objects around the texts and bytes, in bytes (measured).</summary>
    private const int Objects = 600;

    private readonly KeyValuePair<string, StringValues>[] _headers = [.. Headers.Select(Value)];

    private readonly KeyValuePair<string, StringValues>[] _unmodified = [.. Headers.Where(header => !OfBody.Contains(header.Key)).Select(Value)];

    public override long Size => Objects + Body.Length + (2L * Headers.Sum(header => header.Key.Length + header.Value.Length));

    /// <summary>Sends the whole response, only the headers for HEAD, or a 304 if the client has the current version.</summary>
    public override Task SendAsync(HttpContext http)
    {
        if (!Begin(http))
            return Task.CompletedTask;

        http.Response.ContentLength = Body.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }

    /// <summary>Writes status and headers; false if no body follows (304).</summary>
    public bool Begin(HttpContext http)
    {
        var response = http.Response;
        response.Headers.ETag = EntityTag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Encoding");
        var isKnown = global::Catalogue.Api.Responses.EntityTag.IsIn(http.Request.Headers.IfNoneMatch, EntityTag);
        foreach (var (name, value) in isKnown ? _unmodified : _headers)
            response.Headers[name] = value;
        if (isKnown)
            response.StatusCode = StatusCodes.Status304NotModified;
        return !isKnown;
    }

    private static KeyValuePair<string, StringValues> Value(KeyValuePair<string, string> header) => new(header.Key, header.Value);
}
