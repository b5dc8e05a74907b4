using System.Diagnostics;
using System.Globalization;
using Catalogue.Api.Formats;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Api.Running;
using Catalogue.Data;

namespace Catalogue.Api.Answers;

/// <summary>Every read goes this way: negotiate, look in the cache, open one revision, read the request, answer.</summary>
internal sealed class ReadPipeline(CatalogueReaders readers, AnswerCache cache, Readiness readiness)
{
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
            await ProblemWriter.WriteAsync(http, new Failure(ProblemKind.Unavailable, "The catalogue is being prepared.", []));
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

        var send = await AnswerKnownAsync(http, resource, handler, received, format!, key);
        await send(http);
    }

    /// <summary>Most answers are of the revision that is known as the newest. Is there a newer one, the answer is made again.</summary>
    private async Task<Func<HttpContext, Task>> AnswerKnownAsync(
        HttpContext http, ReadResource resource, Func<ReadRequest, Task<Answer>> handler, ReceivedQuery received, Format format, AnswerKey key)
    {
        if (format.Papers is null)
        {
            try
            {
                return await AnswerAsync(http, resource, handler, received, format, key, () => readers.OpenKnownAsync(http.RequestAborted));
            }
            catch (RevisionMovedException)
            {
                http.Response.Clear();
            }
        }

        return await AnswerAsync(
            http, resource, handler, received, format, key, () => readers.OpenAsync(format.Papers is not null, http.RequestAborted));
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
                return context => RedirectAsync(context, redirect.Location, revision);
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
