using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Catalogue.Api.Tests.Limits;

/// <summary>A client that reads the first bytes of a response, and then no more until it is told to.</summary>
internal sealed class SlowReader : IDisposable
{
    private const int SmallBuffer = 4_096;

    private readonly TcpClient _socket = new() { ReceiveBufferSize = SmallBuffer };

    private SlowReader()
    {
    }

    /// <summary>Waits until the response has begun.</summary>
    public static async Task<SlowReader> BeginAsync(Uri server, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        var reader = new SlowReader();
        await reader._socket.ConnectAsync(server.Host, server.Port);
        var lines = string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"));
        await reader._socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n{lines}\r\n"));
        var first = new byte["HTTP/1.1 200".Length];
        await reader._socket.GetStream().ReadExactlyAsync(first);
        Assert.Equal("HTTP/1.1 200", Encoding.ASCII.GetString(first));
        return reader;
    }

    /// <summary>Reads the rest; the body without its chunks' lengths, and whether it is complete.</summary>
    public async Task<(string Body, bool IsComplete)> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var read = new MemoryStream();
        try
        {
            await _socket.GetStream().CopyToAsync(read, patience.Token);
        }
        catch (IOException)
        {
            // The server may end a connection with a reset.
        }

        // One character for each byte: the lengths of chunks are in bytes.
        var (body, isComplete) = Unchunked(Encoding.Latin1.GetString(read.ToArray()).Split("\r\n\r\n", 2)[1]);
        return (Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)), isComplete);
    }

    public void Dispose() => _socket.Dispose();

    private static (string Body, bool IsComplete) Unchunked(string text)
    {
        var (body, at) = (new StringBuilder(), 0);
        while (text.IndexOf("\r\n", at, StringComparison.Ordinal) is >= 0 and var end)
        {
            var length = int.Parse(text[at..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
                return (body.ToString(), true);
            if (end + 2 + length > text.Length)
                break;

            body.Append(text, end + 2, length);
            at = end + 2 + length + 2;
        }

        return (body.ToString(), false);
    }
}
