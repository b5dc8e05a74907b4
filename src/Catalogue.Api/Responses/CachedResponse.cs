using Catalogue.Api.Problems;
using Catalogue.Data.Storage;

namespace Catalogue.Api.Responses;

/// <summary>A response that is ready to be sent and can be cached.</summary>
/// <param name="Newest">The revision that it was computed from; null if it does not depend on the catalogue.</param>
internal abstract record CachedResponse(CatalogueRevision? Newest)
{
    /// <summary>Approximate memory, in bytes.</summary>
    public abstract long Size { get; }

    public abstract Task SendAsync(HttpContext http);
}

/// <summary>An error about the request itself. It stays the same while the catalogue has the same revision.</summary>
internal sealed record CachedFailure(CatalogueRevision? Newest, Failure Failure) : CachedResponse(Newest)
{
    /// <summary>Memory of the objects around the texts of each fault, in bytes.</summary>
    private const int Objects = 400;

    public override long Size { get; } = Objects + (2L * Failure.Detail.Length) + Failure.Faults.Sum(fault =>
        Objects + (2L * ((fault.Received?.Length ?? 0) + fault.Message.Length + fault.Allowed.Sum(allowed => allowed.Length))));

    public override Task SendAsync(HttpContext http) => ProblemWriter.WriteAsync(http, Failure);
}
