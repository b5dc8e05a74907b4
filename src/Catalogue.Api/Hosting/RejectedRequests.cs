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
/// Gives requests that Kestrel rejects before they reach the program the body that every other error has. Kestrel says so in an event,
/// and closes the connection after whatever the event's handler has written.
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

    /// <summary>The server's own sentence, and for what people really send how to write it.</summary>
    private static string Explained(string message) => message.Contains("target", StringComparison.Ordinal) || message.Contains("request line", StringComparison.Ordinal)
        ? "The request line is not valid. Percent-encode characters outside ASCII, spaces and control characters in the address: 'ü' is '%C3%BC'. "
            + "With curl: curl --get --data-urlencode 'q=Schütze' ADDRESS."
        : message;

    /// <summary>
    /// There is no request yet, and so no body to write to: Kestrel sends the headers, and the connection takes the body after them. So
    /// little fits into its buffer, so that both are written when the event returns.
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
