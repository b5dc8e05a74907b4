using Catalogue.Data.Storage;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Responses;

/// <summary>An answer ready to be sent: headers, and a body in its format and coding.</summary>
/// <param name="Newest">What it was made from; none of what is only declared.</param>
internal sealed record CachedResponse(CatalogueRevision? Newest, string EntityTag, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
    : ReadyResponse(Newest)
{
    /// <summary>What a 304 leaves out: it says nothing of a body (RFC 9110, 15.4.5).</summary>
    private static readonly string[] OfBody = [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition];

    /// <summary>What the objects take that hold the texts and the bytes, as measured.</summary>
    private const int Objects = 600;

    private readonly KeyValuePair<string, StringValues>[] _headers = [.. Headers.Select(Value)];

    private readonly KeyValuePair<string, StringValues>[] _unmodified = [.. Headers.Where(header => !OfBody.Contains(header.Key)).Select(Value)];

    public override long Size => Objects + Body.Length + (2L * Headers.Sum(header => header.Key.Length + header.Value.Length));

    /// <summary>Sends it: whole, without body to HEAD, or as a 304 to a client that has it.</summary>
    public override Task SendAsync(HttpContext http)
    {
        if (!Begin(http))
            return Task.CompletedTask;

        http.Response.ContentLength = Body.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }

    /// <summary>Writes status and headers, and tells whether there is a body to them.</summary>
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
