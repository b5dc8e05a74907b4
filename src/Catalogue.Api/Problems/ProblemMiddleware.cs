using System.Data.Common;
using Catalogue.Api.Limits;
using Catalogue.Data.Queries;
using Catalogue.Data.Storage;

namespace Catalogue.Api.Problems;

/// <summary>Turns exceptions, and error statuses that the framework set without a body, into problem responses.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response.StatusCode >= 400 && http.Response.ContentLength is null)
                await ProblemWriter.WriteAsync(http, OfStatus(http));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected; nobody would read a response.
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var failure = OfException(exception);
            if (failure.Kind.Status >= 500 && failure.Kind != ProblemKind.Busy)
                LogFailure(logger, exception, http.TraceIdentifier, http.Request.Path);
            http.Response.Clear();
            await ProblemWriter.WriteAsync(http, failure);
        }
    }

    private static Failure OfStatus(HttpContext http)
    {
        var kind = ProblemKind.OfStatus(http.Response.StatusCode);
        if (kind != ProblemKind.MethodNotAllowed)
            return new Failure(kind, kind.Description, []);

        var (method, allowed) = (http.Request.Method, http.Response.Headers.Allow.ToString());
        var fault = new QueryFault("method", method, allowed.Split(", "), null, $"{method} is not allowed here. Allowed: {allowed}.");
        return new Failure(kind, fault.Message, [fault]);
    }

    private static Failure OfException(Exception exception) => (DatabaseFailure.Of(exception) ?? exception) switch
    {
        NewerCatalogueException or RevisionNotFoundException => new Failure(ProblemKind.Unavailable, exception.Message, []),
        BusyException => new Failure(ProblemKind.Busy, exception.Message, []),
        BadHttpRequestException bad => new Failure(ProblemKind.OfStatus(bad.StatusCode), bad.Message, []),
        DbException or IOException or UnauthorizedAccessException =>
            new Failure(ProblemKind.Unavailable, "The database is not available at the moment. Nothing was lost; try again later.", []),
        _ => new Failure(ProblemKind.Internal, ProblemKind.Internal.Description, []),
    };

    [LoggerMessage(LogLevel.Error, "The request {TraceId} for {Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string traceId, string path);
}
