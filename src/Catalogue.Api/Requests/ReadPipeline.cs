using System.Diagnostics;
using System.Globalization;
using Catalogue.Api.Http;
using Catalogue.Api.Problems;
using Catalogue.Api.Responses;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Requests;

/// <summary>Every read goes this way: negotiate, look in the cache, open one revision, read the request, answer.</summary>
internal sealed class ReadPipeline(CatalogueReaders readers, AnswerCache cache, Readiness readiness)
{
    private const int Attempts = 3;

    /// <summary>In a failover all servers may be away for a few seconds: standbys that get another primary start anew.</summary>
    private const int AttemptsAtServers = 6;

    /// <summary>A server that refused a connection is not asked again for a second.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromMilliseconds(1_100);

    public async Task RunAsync(HttpContext http, ReadResource resource, Func<ReadRequest, Task<Answer>> handler)
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

        if (!resource.IsDeclared && await LeastRevision.AwaitAsync(http, readers) is { } tooOld)
        {
            await ProblemWriter.WriteAsync(http, tooOld);
            return;
        }

        var key = AnswerKey.Of(http);
        if (cache.Find(key) is { } remembered)
        {
            await remembered.SendAsync(http);
            return;
        }

        var send = await AttemptAsync(http, format!, open => AnswerAsync(http, resource, handler, received, format!, key, open));
        await send(http);
    }

    /// <summary>
    /// Most answers are of the revision that is known as the newest; is there a newer one, the answer is made again. So it is when a server is lost: that is not
    /// the client's concern while another one has the same.
    /// </summary>
    private async Task<T> AttemptAsync<T>(HttpContext http, Format format, Func<Func<Task<Snapshot>>, Task<T>> answer)
    {
        var isLong = format.Papers is not null;
        var attempts = readers.HasManyServers ? AttemptsAtServers : readers.IsRemote ? Attempts : 1;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await answer(() => attempt == 1 && !isLong ? readers.OpenKnownAsync(http.RequestAborted) : readers.OpenAsync(isLong, http.RequestAborted));
            }
            catch (Exception exception) when (attempt < attempts && !http.Response.HasStarted && DatabaseFailure.Of(exception) is not null)
            {
                http.Response.Clear();
                if (attempt > 1 && readers.HasManyServers)
                    await Task.Delay(Recheck, http.RequestAborted);
            }
        }
    }

    /// <summary>
    /// Makes the answer. The revision is open only as long as that takes, not until a slow client has read it; what is as long as the
    /// catalogue is sent while it is made.
    /// </summary>
    private async Task<Func<HttpContext, Task>> AnswerAsync(
        HttpContext http, ReadResource resource, Func<ReadRequest, Task<Answer>> handler, ReceivedQuery received, Format format, AnswerKey key,
        Func<Task<Snapshot>> open)
    {
        using var snapshot = resource.IsDeclared ? null : await open();
        var (request, invalid) = RequestReader.Read(http, snapshot, received, format, resource.Parameters);
        switch (invalid is null ? await handler(request!) : invalid)
        {
            case BodyAnswer body when format.Papers is not null:
                await PaperStream.SendAsync(http, snapshot!, body, format);
                return _ => Task.CompletedTask;
            case BodyAnswer body:
                var ready = AnswerWriter.Prepare(http, snapshot, body, format);
                cache.Remember(key, ready);
                return ready.SendAsync;
            case RedirectAnswer redirect:
                var revision = snapshot!.Revision.ToString(CultureInfo.InvariantCulture);
                return context => RedirectAsync(context, ServiceAddresses.Of(context).Link(redirect.Location), revision);
            case FailureAnswer failed:
                return context => ProblemWriter.WriteAsync(context, failed.Failure);
            case var unknown:
                throw new UnreachableException($"{unknown} is no answer.");
        }
    }

    private static Task RedirectAsync(HttpContext http, string location, string revision)
    {
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = location;
        http.Response.Headers[AnswerWriter.RevisionHeader] = revision;
        return Task.CompletedTask;
    }
}
