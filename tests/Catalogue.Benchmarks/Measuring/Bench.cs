using System.Text.Json;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>Measures requests on a running server beside ready bytes of the same size.</summary>
public sealed class Bench(RunningServer server, int papers, Wrk wrk, double seconds)
{
    private const int Sized = 25;

    private const int WarmUp = 1;

    private static readonly string[] Codings = ["", "br"];

    private static readonly int[] Connections = [1, 32];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(Shape shape, Sample sample, Remembered memory)
    {
        var paths = shape.Distinct(sample);
        if (memory != Remembered.Nothing)
            paths = [.. paths.Take(1)];
        List<Measurement> measured = [];
        foreach (var coding in paths.Count == 0 ? [] : Codings)
        {
            var looked = await LookAsync(Spread(paths), coding);
            // What comes first waits for the disk, and is compiled meanwhile.
            wrk.Ask(server.Address, paths, Connections[^1], WarmUp, HeadersOf(coding));
            var items = measured.Count > 0 ? measured[0].Items : looked.Items;
            foreach (var connections in Connections)
            {
                var (load, baseline) = Compare(paths, looked, coding, connections, memory);
                measured.Add(new Measurement(papers, shape.Name, shape.Kind, memory, coding, connections, paths.Count, items, looked.Bytes, load, baseline));
            }
        }

        return measured;
    }

    /// <summary>Asks for ready bytes right before, so that both have the machine of the same moment.</summary>
    private (Load Load, double Baseline) Compare(IReadOnlyList<string> paths, Looked looked, string coding, int connections, Remembered memory)
    {
        var headers = HeadersOf(coding);
        string[] known = memory == Remembered.AnswerByClient ? [$"If-None-Match: {looked.Tag}"] : [];
        var baseline = wrk.Ask(server.Address, [StaticBaseline.Url(looked.Bytes)], connections, seconds, headers).RequestsPerSecond;
        return (wrk.Ask(server.Address, paths, connections, seconds, [.. headers, .. known]), baseline);
    }

    private static string[] HeadersOf(string coding) => coding.Length == 0 ? [] : [$"Accept-Encoding: {coding}"];

    private static IEnumerable<string> Spread(IReadOnlyList<string> paths) =>
        Enumerable.Range(0, Math.Min(Sized, paths.Count)).Select(at => paths[(int)((long)at * paths.Count / Math.Min(Sized, paths.Count))]);

    /// <summary>Looks at some answers; all of them have to be good.</summary>
    private async Task<Looked> LookAsync(IEnumerable<string> paths, string coding)
    {
        var (count, bytes, items, tag) = (0, 0L, 0, "");
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (coding.Length > 0)
                request.Headers.AcceptEncoding.ParseAdd(coding);
            using var response = await server.Client.SendAsync(request);
            response.EnsureSuccessStatusCode();
            var body = await response.Content.ReadAsByteArrayAsync();
            bytes += body.Length;
            items += coding.Length > 0 ? 0 : ItemsIn(body);
            tag = response.Headers.ETag!.ToString();
            count++;
        }

        return new Looked((int)(bytes / count), (double)items / count, tag);
    }

    private static int ItemsIn(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.TryGetProperty("items", out var items) ? items.GetArrayLength() : 0;
    }

    /// <summary>What the answers to some requests are like: size and length on average, and the tag of the last.</summary>
    private sealed record Looked(int Bytes, double Items, string Tag);
}
