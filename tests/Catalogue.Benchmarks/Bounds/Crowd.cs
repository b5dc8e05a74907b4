using System.Diagnostics;
using System.Globalization;
using Catalogue.Benchmarks.Measuring;

namespace Catalogue.Benchmarks.Bounds;

/// <summary>How long a list takes that is not in the cache, while other clients ask for the hardest request without a pause.</summary>
internal static class Crowd
{
    private const int Clients = 8;
    private const int Lists = 200;

    private static int _page = 2;
    private static int _number = 100;

    public static async Task MeasureAsync(RunningServer server, HardRequest hardest, TextWriter output, CancellationToken cancellationToken)
    {
        await MedianAsync(server);
        var idle = await MedianAsync(server);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var crowd = Enumerable.Range(1, Clients).Select(client => AskAsync(server, hardest, client, end.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        var busy = await MedianAsync(server);
        await end.CancelAsync();
        var asked = (await Task.WhenAll(crowd)).Sum();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"cold list, median: {idle:0.00} ms idle, {busy:0.00} ms with {Clients} clients of '{hardest.Name}' ({asked} requests): {busy / idle:0.0} × (bar: 20)"));
    }

    /// <summary>The median of lists that nobody has asked for before.</summary>
    private static async Task<double> MedianAsync(RunningServer server)
    {
        var times = new List<double>();
        for (var list = 0; list < Lists; list++)
        {
            var watch = Stopwatch.StartNew();
            using var response = await server.Client.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/papers?page={_page++}"));
            response.EnsureSuccessStatusCode();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[Lists / 2];
    }

    private static async Task<int> AskAsync(RunningServer server, HardRequest request, int client, CancellationToken end)
    {
        var asked = 0;
        for (; !end.IsCancellationRequested; asked++)
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, request.Path(Interlocked.Increment(ref _number)));
            message.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{client}"));
            using var response = await server.Client.SendAsync(message, CancellationToken.None);
            if ((int)response.StatusCode == 503)
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }

        return asked;
    }
}
