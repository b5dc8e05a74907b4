using System.Diagnostics;
using System.Text.Json;
using Catalogue.Api.Http;
using Catalogue.Api.Problems;
using Catalogue.Formats.Json;
using Catalogue.Formats.Writing;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Hosting;

/// <summary>
/// Gives requests that Kestrel itself rejects the same problem body as all other errors. Kestrel reports them in an event, and closes the
/// connection after the handler has written its response.
/// </summary>
internal sealed class RejectedRequests(IOptions<AddressSettings> settings) : IObserver<KeyValuePair<string, object?>>
{
    private const string Rejected = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public static void Subscribe(WebApplication app) => app.Services.GetRequiredService<DiagnosticListener>()
        .Subscribe(ActivatorUtilities.CreateInstance<RejectedRequests>(app.Services), (name, _, _) => name == Rejected);

    public void OnNext(KeyValuePair<string, object?> occurred)
    {
        if (occurred.Value is IFeatureCollection request && request.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException error
            && request.Get<IHttpResponseFeature>() is { HasStarted: false } response
            && ProblemKind.OfStatus(error.StatusCode) is var kind && kind.Status == error.StatusCode)
            _ = WriteAsync(request, response, new Failure(kind, kind == ProblemKind.InvalidRequest ? Explained(error.Message) : kind.Description, []));
    }

    public void OnError(Exception error)
    {
    }

    public void OnCompleted()
    {
    }

    /// <summary>Kestrel's own message or, for an invalid request line, advice on how to encode it.</summary>
    private static string Explained(string message) => message.Contains("target", StringComparison.Ordinal) || message.Contains("request line", StringComparison.Ordinal)
        ? "The request line is not valid. Percent-encode characters outside ASCII, spaces and control characters in the address: 'ü' is '%C3%BC'. "
            + "With curl: curl --get --data-urlencode 'q=Schütze' ADDRESS."
        : message;

    /// <summary>
    /// Writes the response to the connection. There is no request yet, and so no response body: Kestrel sends the headers, and the body
    /// follows on the connection. Both are small enough for the connection's buffer, so they are written by the time the event returns.
    /// </summary>
    private async Task WriteAsync(IFeatureCollection request, IHttpResponseFeature response, Failure failure)
    {
        var received = request.Get<IHttpRequestFeature>();
        var path = received?.Path is { Length: > 0 } known ? known : "/";
        var problem = ProblemWriter.ProblemOf(failure, new ServiceAddress("", settings.Value.Prefix), path, request.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? "");
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, JsonFormat.Options);
        response.StatusCode = problem.Status;
        response.Headers.ContentType = ProblemWriter.MediaType;
        response.Headers.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Connection = "close";
        await request.GetRequiredFeature<IHttpResponseBodyFeature>().StartAsync();
        var connection = request.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output;
        if (received is null || !HttpMethods.IsHead(received.Method))
            await connection.WriteAsync(body);
        else
            await connection.FlushAsync();
    }
}
