using System.Threading.RateLimiting;

namespace Catalogue.Api.Limits;

/// <summary>
/// Limits how many requests of an expensive kind run at once; the others wait. A client's requests first queue behind each other, and only
/// as many of them as may run enter the common queue. So a client's first request never waits behind another client's burst. Thread-safe.
/// </summary>
/// <param name="kind">Name of the requests in the plural, for error messages.</param>
/// <param name="patience">Maximum time that a request waits for its turn.</param>
internal sealed class RequestLane(string kind, LaneSize ofAll, LaneSize ofClient, TimeSpan patience) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _places = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetConcurrencyLimiter(client, _ => Options(ofClient))),
        PartitionedRateLimiter.Create<string, string>(_ => RateLimitPartition.GetConcurrencyLimiter("", _ => Options(ofAll))));

    /// <summary>Waits for a place. The caller disposes the result to free it.</summary>
    /// <exception cref="BusyException">The queue is full, or no place became free in time.</exception>
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

/// <param name="Running">Maximum number of requests that run at once.</param>
/// <param name="Waiting">Maximum number of requests that wait.</param>
internal readonly record struct LaneSize(int Running, int Waiting);

/// <summary>The server is too busy to answer the request.</summary>
internal sealed class BusyException(string message) : Exception(message);
