using System.Threading.RateLimiting;

namespace Catalogue.Api.Limits;

/// <summary>
/// Lets a few requests of an expensive kind run at once; the others wait. A client's requests wait behind each other first, and only as
/// many as may run get into the queue of all clients: nobody's first request waits behind another client's crowd. Thread-safe.
/// </summary>
/// <param name="kind">What the requests are, in the plural, for errors.</param>
/// <param name="patience">How long a request waits for its turn.</param>
internal sealed class RequestLane(string kind, LaneSize ofAll, LaneSize ofClient, TimeSpan patience) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _places = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetConcurrencyLimiter(client, _ => Options(ofClient))),
        PartitionedRateLimiter.Create<string, string>(_ => RateLimitPartition.GetConcurrencyLimiter("", _ => Options(ofAll))));

    /// <summary>Waits for a place, which the caller gives back.</summary>
    /// <exception cref="BusyException">Too many wait already, or no place has become free in time.</exception>
    public async Task<IDisposable> EnterAsync(string client, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(patience);
        try
        {
            var place = await _places.AcquireAsync(client, 1, waiting.Token);
            if (place.IsAcquired)
                return place;

            place.Dispose();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // No place has become free in time.
        }

        throw new BusyException($"Too many {kind} at the moment. Try again in a second.");
    }

    public void Dispose() => _places.Dispose();

    private static ConcurrencyLimiterOptions Options(LaneSize size) => new()
    {
        PermitLimit = size.Running,
        QueueLimit = size.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };
}

/// <param name="Running">The most requests that run at once.</param>
/// <param name="Waiting">The most that wait.</param>
internal readonly record struct LaneSize(int Running, int Waiting);

/// <summary>The server cannot answer now, and says so at once.</summary>
internal sealed class BusyException(string message) : Exception(message);
