using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>How all papers leave in a format.</summary>
/// <param name="PapersPerSecond">Of all papers, read from the first byte to the last.</param>
/// <param name="FirstByte">Milliseconds from the request to the first byte of the body, the median of many.</param>
/// <param name="Megabytes">The size of the document.</param>
/// <param name="Mebibytes">The most anonymous memory that the program had meanwhile.</param>
/// <param name="AfterDisconnect">Milliseconds of processor time in the second after some clients have gone, the median of several.</param>
public sealed record ExportFigures(
    int Papers, string Format, double PapersPerSecond, double FirstByte, double Megabytes, double Mebibytes, double AfterDisconnect);

internal static class Exports
{
    private const int Rounds = 5;
    private const int Beginnings = 5;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Every format that the program declares, except JSON, whose lists have pages.</summary>
    public static async Task<IReadOnlyList<ExportFigures>> MeasureAsync(RunningServer server, int papers)
    {
        var declared = await server.Client.GetFromJsonAsync<JsonElement>("/filters");
        List<string> formats = [.. declared.GetProperty("formats").EnumerateArray().Select(format => format.GetProperty("name").GetString()!).Where(name => name != "json")];
        var figures = new List<ExportFigures>();
        foreach (var format in formats)
        {
            var (seconds, bytes, mebibytes) = await WholeAsync(server, Url(format));
            figures.Add(new ExportFigures(papers, format, papers / seconds, 0, bytes / 1e6, mebibytes, 0));
        }

        // By now everything is compiled as well as it will be, which goes on in the background.
        for (var at = 0; at < formats.Count; at++)
        {
            var (firstByte, afterDisconnect) = await BeginAsync(server, Url(formats[at]));
            figures[at] = figures[at] with { FirstByte = firstByte, AfterDisconnect = afterDisconnect };
            await Console.Error.WriteLineAsync(Line(figures[at]));
        }

        return figures;

        static string Url(string format) => $"/papers?format={format}";
    }

    /// <summary>Begins several times, and goes away each time; and all of that several times, because the program also tidies up.</summary>
    private static async Task<(double FirstByte, double AfterDisconnect)> BeginAsync(RunningServer server, string url)
    {
        // Unless told, the client goes on reading for a while, in the hope to use the connection again.
        using var client = new HttpClient(new SocketsHttpHandler { MaxResponseDrainSize = 0 }) { BaseAddress = server.Address };
        List<double> times = [];
        List<double> afterwards = [];
        for (var round = 0; round < Rounds; round++)
        {
            for (var beginning = 0; beginning < Beginnings; beginning++)
                times.Add(await FirstByteAsync(client, url));
            await Task.Delay(Look);
            var before = server.ProcessorTime;
            await Task.Delay(TimeSpan.FromSeconds(1));
            afterwards.Add((server.ProcessorTime - before).TotalMilliseconds);
        }

        return (Median(times), Median(afterwards));
    }

    private static async Task<double> FirstByteAsync(HttpClient client, string url)
    {
        var watch = Stopwatch.StartNew();
        using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[1]);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<(double Seconds, long Bytes, double Mebibytes)> WholeAsync(RunningServer server, string url)
    {
        using var end = new CancellationTokenSource();
        var watching = WatchAsync(server, end.Token);
        var watch = Stopwatch.StartNew();
        await using var body = await server.Client.GetStreamAsync(url);
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        while (await body.ReadAsync(buffer) is > 0 and var read)
            bytes += read;
        var seconds = watch.Elapsed.TotalSeconds;
        await end.CancelAsync();
        return (seconds, bytes, await watching);
    }

    private static async Task<double> WatchAsync(RunningServer server, CancellationToken cancellationToken)
    {
        var most = 0.0;
        while (!cancellationToken.IsCancellationRequested)
        {
            most = Math.Max(most, server.Mebibytes("RssAnon"));
            await Task.Delay(Look, CancellationToken.None);
        }

        return most;
    }

    public static string Line(ExportFigures row) => string.Create(CultureInfo.InvariantCulture,
        $"| {row.Papers:N0} | {row.Format} | {row.PapersPerSecond:N0} | {row.FirstByte:0.0} | {row.Megabytes:N0} | {row.Mebibytes:N0} | {row.AfterDisconnect:N0} |");
}
