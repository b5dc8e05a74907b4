using Catalogue.Api.Problems;
using Catalogue.Data.Storage;

namespace Catalogue.Api.Responses;

/// <summary>A response that is ready to be sent, and can be kept.</summary>
/// <param name="Newest">What it was made from; none of what is only declared.</param>
internal abstract record ReadyResponse(CatalogueRevision? Newest)
{
    /// <summary>About how much memory it takes, in bytes.</summary>
    public abstract long Size { get; }

    public abstract Task SendAsync(HttpContext http);
}

/// <summary>An error about the request itself: the same at every time while the catalogue has the same revision.</summary>
internal sealed record ReadyRefusal(CatalogueRevision? Newest, Failure Failure) : ReadyResponse(Newest)
{
    /// <summary>What the objects take that hold the texts, for each fault.</summary>
    private const int Objects = 400;

    public override long Size { get; } = Objects + (2L * Failure.Detail.Length) + Failure.Faults.Sum(fault =>
        Objects + (2L * ((fault.Received?.Length ?? 0) + fault.Message.Length + fault.Allowed.Sum(allowed => allowed.Length))));

    public override Task SendAsync(HttpContext http) => ProblemWriter.WriteAsync(http, Failure);
}
