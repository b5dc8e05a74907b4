using System.Diagnostics;
using System.Globalization;
using Catalogue.Api.Http;
using Catalogue.Api.Limits;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Search;
using Microsoft.Extensions.Options;
using Polly;

namespace Catalogue.Api.Pipeline;

/// <summary>Computes responses: opens a snapshot of one revision, reads the request and calls the handler of the resource.</summary>
internal sealed class ReadExecutor(CatalogueReaders readers, ResponseCache cache, SpoolRoom room, IOptions<LimitsOptions> limits)
{
    /// <summary>A smaller catalogue gets the work budget of this many papers: there, a request costs more than its search.</summary>
    private const int LeastPapers = 10_000;

    /// <summary>
    /// The first attempt uses the revision that is known as the newest. If there is a newer one, the response is computed again. The same
    /// happens when a server is lost, so that the client does not notice as long as another server has the same data.
    /// </summary>
    /// <param name="hints">Maximum number of nearest spellings to suggest.</param>
    /// <param name="cancellationToken">Cancelled when nobody needs the response any more, or when the time limit is reached.</param>
    public async Task<ReadResult> ExecuteAsync(PendingRead read, int hints, CancellationToken cancellationToken)
    {
        var isLong = read.Format.Papers is not null;
        var isFirst = true;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(DatabaseRetries.IsRepeatable, () => !read.Http.Response.HasStarted);
        try
        {
            return await readers.Retries.ExecuteAsync(
                async _ =>
                {
                    var open = isFirst && !isLong ? readers.OpenKnownAsync : (Func<CancellationToken, Task<Snapshot>>)(token => readers.OpenAsync(isLong, token));
                    if (!isFirst)
                        read.Http.Response.Clear();
                    isFirst = false;
                    return await AttemptAsync(read, hints, open, cancellationToken);
                },
                context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>The snapshot is open only while the response is computed, not while a slow client reads it.</summary>
    private async Task<ReadResult> AttemptAsync(PendingRead read, int hints, Func<CancellationToken, Task<Snapshot>> open, CancellationToken cancellationToken)
    {
        using var snapshot = read.Resource.IsDeclared ? null : await open(cancellationToken);
        if (snapshot is not null)
        {
            snapshot.Work = new WorkBudget(MostWork(snapshot), cancellationToken);
            snapshot.Hints = new HintBudget(hints);
        }

        var result = await HandleAsync(read, snapshot);
        if (hints == 0 && snapshot?.Hints.Refused > 0)
            return new ReadResult(_ => Task.CompletedTask, LacksHints: true);

        switch (result)
        {
            case BodyResult body when read.Format.Papers is not null:
                return new ReadResult(await PaperStream.BeginAsync(read.Http, snapshot!, body, read.Format, room, cancellationToken));
            case BodyResult body:
                return Cached(read, ResponseBuilder.Prepare(read.Http, snapshot, body, read.Format));
            case RedirectResult redirect:
                var revision = snapshot!.Revision.ToString(CultureInfo.InvariantCulture);
                return new ReadResult(http => RedirectAsync(http, ServiceAddresses.Of(http).Link(redirect.Location), revision));
            case FailureResult failed:
                return Cached(read, new CachedFailure(snapshot is null ? null : new CatalogueRevision(snapshot.Catalogue, snapshot.Revision), failed.Failure));
            case var unknown:
                throw new UnreachableException($"{unknown} is no result of a handler.");
        }
    }

    private static async Task<HandlerResult> HandleAsync(PendingRead read, Snapshot? snapshot)
    {
        var (request, invalid) = RequestReader.Read(read.Http, snapshot, read.Received, read.Format, read.Resource.Parameters);
        try
        {
            return invalid ?? await read.Handler(request!);
        }
        catch (WorkBudgetException exception)
        {
            return Failure.InvalidQuery([SearchCost.Fault(read.Resource, read.Received, request!.Query, exception.Most)]);
        }
    }

    private long MostWork(Snapshot snapshot) => limits.Value.SearchKibibytes * 1_024L * Math.Max(LeastPapers, snapshot.Columns.All.Count) / 1_000;

    private ReadResult Cached(PendingRead read, CachedResponse response)
    {
        cache.Add(read.Key, response);
        return new ReadResult(response.SendAsync);
    }

    private static Task RedirectAsync(HttpContext http, string location, string revision)
    {
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = location;
        http.Response.Headers[ResponseBuilder.RevisionHeader] = revision;
        return Task.CompletedTask;
    }
}
