using Catalogue.Api.Http;
using Catalogue.Api.Limits;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Pipeline;

/// <summary>
/// The pipeline of every read: negotiate the format, look in the cache, wait for a turn if the request is expensive, compute the response,
/// send it.
/// </summary>
internal sealed class ReadPipeline(
    CatalogueReaders readers, ResponseCache cache, Readiness readiness, ReadExecutor executor, RequestLanes lanes, IOptions<LimitsOptions> limits)
{
    private readonly SingleFlight<FlightKey, ReadResult> _flights = new();

    private readonly TimeSpan _longest = TimeSpan.FromSeconds(limits.Value.RequestSeconds);

    private readonly TimeSpan _longestStream = TimeSpan.FromMinutes(limits.Value.StreamMinutes);

    public async Task RunAsync(HttpContext http, ReadResource resource, Func<ReadRequest, Task<HandlerResult>> handler)
    {
        var received = new ReceivedQuery(http.Request.QueryString);
        var (format, failure) = FormatNegotiation.Negotiate(
            received.One(ListParameters.Format.Name), http.Request.Headers.Accept, resource.Parameters.Formats);
        if (failure is not null)
        {
            await ProblemWriter.WriteAsync(http, failure);
            return;
        }

        if (!resource.IsDeclared && !readiness.IsPrepared)
        {
            await ProblemWriter.WriteAsync(http, new Failure(ProblemKind.Unavailable, Readiness.Starting, []));
            return;
        }

        if (!resource.IsDeclared && await MinRevision.AwaitAsync(http, readers) is { } tooOld)
        {
            await ProblemWriter.WriteAsync(http, tooOld);
            return;
        }

        var key = ResponseKey.Of(http);
        if (cache.Find(key) is { } cached)
        {
            await cached.SendAsync(http);
            return;
        }

        var read = new PendingRead(http, resource, handler, received, format!, key, ClientAddress.Of(http));
        await (format!.Papers is null ? RespondAsync(read) : StreamAsync(read));
    }

    /// <summary>
    /// Computes a response that is sent from memory. Equal requests of one client wait in the queue as one; those of all clients are
    /// computed once. A request never inherits the wait of another client.
    /// </summary>
    private async Task RespondAsync(PendingRead read)
    {
        var result = cache.IsEnabled && !read.Resource.IsDeclared && cache.Newest() is { } newest
            ? await _flights.RunAsync(new FlightKey(read.Key, newest, read.Client, null), token => InTimeAsync(read, newest, token), read.Http.RequestAborted)
            : await InTimeAsync(read, null, read.Http.RequestAborted);
        await result.Send(read.Http);
    }

    private async Task<ReadResult> InTimeAsync(PendingRead read, CatalogueRevision? newest, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(_longest);
        try
        {
            return await InLaneAsync(read, RequestLanes.IsSearch(read.Resource, read.Received) ? lanes.Searches : null, newest, time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BusyException(FormattableString.Invariant($"The response took longer than {_longest.TotalSeconds} s to compute. Try again later, or ask for less."));
        }
    }

    /// <summary>Sends papers while they are read. A complete list holds one place while it is read, and another until it is sent.</summary>
    private async Task StreamAsync(PendingRead read)
    {
        var aborted = read.Http.RequestAborted;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        time.CancelAfter(_longestStream);
        var isExport = RequestLanes.IsExport(read.Resource, read.Received, read.Format);
        try
        {
            using var place = isExport ? await lanes.Streams.EnterAsync(read.Client, time.Token) : null;
            var lane = isExport ? lanes.Exports : RequestLanes.IsSearch(read.Resource, read.Received) ? lanes.Searches : null;
            var result = await InLaneAsync(read, lane, null, time.Token);
            await result.Send(read.Http);
        }
        catch (Exception exception) when (exception is OperationCanceledException or StalledException && !aborted.IsCancellationRequested && read.Http.Response.HasStarted)
        {
            // Abort the connection, so that the client notices that the list is incomplete.
            read.Http.Abort();
        }
    }

    /// <summary>
    /// Computes a response when its turn comes. If it turns out to need suggestions of nearest spellings, it is computed again, in the lane
    /// for those.
    /// </summary>
    private async Task<ReadResult> InLaneAsync(PendingRead read, RequestLane? lane, CatalogueRevision? newest, CancellationToken cancellationToken)
    {
        ReadResult result;
        using (lane is null ? null : await lane.EnterAsync(read.Client, cancellationToken))
            result = await OnceAsync(read, 0, newest, cancellationToken);
        if (!result.LacksHints)
            return result;

        using (await lanes.Suggestions.EnterAsync(read.Client, cancellationToken))
            return await OnceAsync(read, HintBudget.PerRequest, newest, cancellationToken);
    }

    /// <summary>Computes a response once for all equal requests whose turn has come.</summary>
    /// <param name="newest">The newest revision when the request arrived; null if the response cannot be shared.</param>
    private Task<ReadResult> OnceAsync(PendingRead read, int hints, CatalogueRevision? newest, CancellationToken cancellationToken) => newest is null
        ? executor.ExecuteAsync(read, hints, cancellationToken)
        : _flights.RunAsync(
            new FlightKey(read.Key, newest.Value, null, hints),
            async token => cache.Find(read.Key) is { } cached ? new ReadResult(cached.SendAsync) : await executor.ExecuteAsync(read, hints, token),
            cancellationToken);

    /// <summary>Requests with equal keys are answered together. The key has the revision, so that a request after a write sees that write.</summary>
    private readonly record struct FlightKey(ResponseKey Request, CatalogueRevision Newest, string? Client, int? Hints);
}
