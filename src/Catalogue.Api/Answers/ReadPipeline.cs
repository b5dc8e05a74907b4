using System.Globalization;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Data;

namespace Catalogue.Api.Answers;

/// <summary>Every read goes this way: negotiate, open one revision, look in the cache, read the request, answer.</summary>
internal sealed class ReadPipeline(CatalogueReaders readers, AnswerCache cache)
{
    public async Task RunAsync(HttpContext http, ReadResource resource, Func<ReadRequest, Task<Answer>> handler)
    {
        var received = new ReceivedQuery(http.Request.QueryString);
        var (format, failure) = Formats.Negotiate(received.One(ListParameters.Format.Name), http.Request.Headers.Accept);
        if (failure is not null)
        {
            await ProblemWriter.WriteAsync(http, failure);
            return;
        }

        await using var snapshot = resource.IsDeclared ? null : await readers.OpenAsync(http.RequestAborted);
        var key = $"{http.Request.Path}{http.Request.QueryString}\n{format!.Name}\n{http.Request.Headers.AcceptEncoding}";
        if (cache.Find(key, snapshot?.Revision ?? 0) is { } remembered)
        {
            await AnswerWriter.WriteAsync(http, remembered);
            return;
        }

        var (request, invalid) = RequestReader.Read(http, snapshot, received, resource.Parameters);
        var answer = invalid is null ? await handler(request!) : invalid;
        await SendAsync(http, snapshot, answer, format, key);
    }

    private async Task SendAsync(HttpContext http, Snapshot? snapshot, Answer answer, Format format, string key)
    {
        switch (answer)
        {
            case BodyAnswer body:
                var ready = AnswerWriter.Prepare(http, snapshot, body, format);
                cache.Remember(key, ready);
                await AnswerWriter.WriteAsync(http, ready);
                break;
            case RedirectAnswer redirect:
                http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
                http.Response.Headers.Location = redirect.Location;
                http.Response.Headers[AnswerWriter.RevisionHeader] = snapshot!.Revision.ToString(CultureInfo.InvariantCulture);
                break;
            case FailureAnswer failed:
                await ProblemWriter.WriteAsync(http, failed.Failure);
                break;
        }
    }
}
