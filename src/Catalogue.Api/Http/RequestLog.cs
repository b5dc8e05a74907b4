using System.Diagnostics;
using System.Text.Unicode;

namespace Catalogue.Api.Http;

/// <summary>
/// One line a request: method, path, status and time; of errors the trace id, too. No query, no address, nothing about the client. The
/// path stays escaped, so that no request can write lines of its own.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, LogLines lines)
{
    /// <summary>A request has at most as long a path; with the rest of the line.</summary>
    private const int Longest = UrlLimit.Kestrel + 256;

    public Task InvokeAsync(HttpContext http) => logger.IsEnabled(LogLevel.Information) ? LoggedAsync(http) : next(http);

    private async Task LoggedAsync(HttpContext http)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            Write(http, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private void Write(HttpContext http, double milliseconds)
    {
        var path = http.Request.Path.ToUriComponent();
        var status = http.Response.StatusCode;
        Span<byte> line = path.Length < 512 ? stackalloc byte[1_024] : new byte[Longest];
        var time = TimeProvider.System.GetLocalNow();
        var trace = status >= 400 ? $" ({http.TraceIdentifier})" : "";
        if (Utf8.TryWrite(line, $"[{time:HH:mm:ss} INF] HTTP {http.Request.Method} {path} responded {status} in {milliseconds:F4} ms{trace}\n", out var length))
            lines.Add(line[..length]);
    }
}
