using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Catalogue.Benchmarks.Measuring;

namespace Catalogue.Benchmarks.Bounds;

/// <summary>How long every kind of request takes while many clients read complete lists at 1 KB a second.</summary>
internal static class SlowReaders
{
    private const int Readers = 60;
    private const int Rounds = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly string[] Formats = ["jsonl", "csv", "bibtex", "ris", "csl", "atom"];

    public static async Task MeasureAsync(RunningServer server, TextWriter output, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var begun = new int[1];
        var readers = Enumerable.Range(0, Readers).Select(reader => ReadAsync(server.Address, reader, begun, end.Token)).ToList();
        await AskAsync(server, begun, output, cancellationToken);
        for (var waited = TimeSpan.Zero; begun[0] < Readers && waited < Patience; waited += Pause)
            await Task.Delay(Pause, cancellationToken);
        await AskAsync(server, begun, output, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"memory with {begun[0]} streams begun: {server.Mebibytes("RssAnon"):0} MiB anonymous"));
        await end.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static async Task AskAsync(RunningServer server, int[] begun, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var (name, path) in new (string, Func<int, string>)[]
        {
            ("list", number => $"/papers?page={3_000 + begun[0] + number}"),
            ("search", number => $"/papers?q=translation&page={10 + begun[0] + number}"),
            ("misspelt author", number => $"/papers?author=percy-laing{begun[0] + number}"),
            ("suggestions", number => $"/suggest?q=tra&perPage={(begun[0] > Rounds ? Rounds : 0) + number + 1}"),
            ("page as BibTeX", number => $"/papers?format=bibtex&perPage=10&page={number + 1}"),
            ("complete list as RIS", number => $"/papers?format=ris&year={2000 + number}"),
        })
        {
            var (longest, statuses) = (0.0, new SortedDictionary<int, int>());
            for (var number = 0; number < Rounds; number++)
            {
                var watch = Stopwatch.StartNew();
                using var message = new HttpRequestMessage(HttpMethod.Get, path(number));
                message.Headers.Add("X-Forwarded-For", "198.51.100.1");
                using var response = await server.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                longest = Math.Max(longest, watch.Elapsed.TotalMilliseconds);
                statuses[(int)response.StatusCode] = statuses.GetValueOrDefault((int)response.StatusCode) + 1;
            }

            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"with {Readers} slow readers ({begun[0]} streams begun), {name,-22}: longest {longest:0} ms (bar: 1,000), statuses {string.Join(", ", statuses.Select(status => $"{status.Value} × {status.Key}"))}"));
        }
    }

    /// <summary>Asks again, as clients do, until a stream begins; then reads 1 KB a second.</summary>
    private static async Task ReadAsync(Uri server, int reader, int[] begun, CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                using var socket = new TcpClient { ReceiveBufferSize = 4_096 };
                await socket.ConnectAsync(server.Host, server.Port, end);
                await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"GET /papers?format={Formats[reader % Formats.Length]} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.{reader}\r\n\r\n")), end);
                var buffer = new byte[1_024];
                var read = await socket.GetStream().ReadAsync(buffer, end);
                if (!Encoding.ASCII.GetString(buffer, 0, read).StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
                {
                    await Task.Delay(TimeSpan.FromSeconds(1), end);
                    continue;
                }

                Interlocked.Increment(ref begun[0]);
                while (await socket.GetStream().ReadAsync(buffer, end) > 0)
                    await Task.Delay(TimeSpan.FromSeconds(1), end);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The measurement is over, or the server has ended a stream that takes too much room.
        }
    }
}
