using System.Data.Common;
using Catalogue.Api.Http;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Formats.Writing;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Responses;

/// <summary>The cache key: the parts of a request that its response depends on.</summary>
internal readonly record struct ResponseKey(ServiceAddress Address, string Target, string Accept, string AcceptEncoding)
{
    public long Size => 2L * (Address.Origin.Length + Address.Prefix.Length + Target.Length + Accept.Length + AcceptEncoding.Length);

    public static ResponseKey Of(HttpContext http) => new(
        ServiceAddresses.Of(http), TargetOf(http), http.Request.Headers.Accept.ToString(), http.Request.Headers.AcceptEncoding.ToString());

    /// <summary>The target as sent; empty on servers that do not keep it, then it is rebuilt.</summary>
    private static string TargetOf(HttpContext http) => http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is { Length: > 0 } target
        ? target
        : http.Request.GetEncodedPathAndQuery();
}

/// <summary>The response cache. An entry is used only while the stored revision is the one that it was computed from. Thread-safe.</summary>
internal sealed class ResponseCache(CatalogueReaders readers, IOptions<CacheOptions> options)
{
    private readonly LruCache<ResponseKey, CachedResponse>? _responses = options.Value.Enabled ? new((long)options.Value.Mebibytes << 20) : null;

    public bool IsEnabled => _responses is not null;

    public CachedResponse? Find(ResponseKey request) =>
        _responses?.Find(request) is { } response && (response.Newest is null || response.Newest == Newest()) ? response : null;

    public void Add(ResponseKey request, CachedResponse response) => _responses?.Add(request, response, response.Size + request.Size);

    /// <summary>The newest stored revision; null if it cannot be read. Computing the response then finds out why, or succeeds.</summary>
    public CatalogueRevision? Newest()
    {
        try
        {
            return readers.Newest();
        }
        catch (DbException)
        {
            return null;
        }
    }
}
