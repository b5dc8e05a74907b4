namespace Catalogue.Benchmarks.Measuring.Beside;

/// <summary>Measures the program on both databases at once, so that they share the machine of the same moment: for each shape one right after the other.</summary>
internal sealed class BesideRun(PublishedProgram program, IReadOnlyList<Shape> shapes, double seconds, string server)
{
    private const int WarmUp = 1;

    private const int Compared = 10;

    private static readonly int[] Connections = [1, 32];

    public async Task<BesideReport> MeasureAsync(IEnumerable<string> folders)
    {
        using var wrk = new Wrk();
        var report = new BesideReport();
        foreach (var data in folders)
        {
            Place[] places = [Place.InFolder(data), await new PostgresCopies(program, server).OfAsync(data)];
            await DataFile.ReadAsync(data);
            await PostgresCopies.ReadAsync(places[1]);
            var (papers, cold) = await MeasureAsync(report, wrk, data, places, isRemembered: false);
            var (_, hot) = await MeasureAsync(report, wrk, data, places, isRemembered: true);
            report.Taken.AddRange(places.Select((place, at) => new Taken(papers, place.Provider.Name, cold[at], hot[at], StoredBytes.Of(place))));
        }

        return report;
    }

    private async Task<(int Papers, double[] Mebibytes)> MeasureAsync(BesideReport report, Wrk wrk, string data, Place[] places, bool isRemembered)
    {
        (string, string) cache = ("Cache__Enabled", isRemembered ? "true" : "false");
        using var sqlite = await RunningServer.StartAsync(program, data, [.. places[0].Settings, cache]);
        using var postgres = await RunningServer.StartAsync(program, data, [.. places[1].Settings, cache]);
        await sqlite.WaitUntilReadAheadAsync();
        await postgres.WaitUntilReadAheadAsync();
        var sample = await Sample.TakeAsync(sqlite.Client);
        foreach (var shape in shapes)
        {
            IReadOnlyList<string> paths = [.. shape.Distinct(sample).Take(isRemembered ? 1 : int.MaxValue)];
            if (paths.Count == 0)
                continue;

            await CompareAsync(sqlite, postgres, paths);
            wrk.Ask(sqlite.Address, paths, Connections[^1], WarmUp);
            wrk.Ask(postgres.Address, paths, Connections[^1], WarmUp);
            foreach (var connections in Connections)
            {
                var pair = new Pair(
                    sample.Papers, shape.Name, isRemembered, connections,
                    wrk.Ask(sqlite.Address, paths, connections, seconds), wrk.Ask(postgres.Address, paths, connections, seconds));
                report.Pairs.Add(pair);
                await Console.Error.WriteLineAsync(BesideReport.Line(pair));
            }
        }

        return (sample.Papers, [sqlite.Mebibytes("RssAnon"), postgres.Mebibytes("RssAnon")]);
    }

    /// <summary>Speed counts only if the answers are the same.</summary>
    private static async Task CompareAsync(RunningServer sqlite, RunningServer postgres, IReadOnlyList<string> paths)
    {
        foreach (var path in paths.Where((_, at) => at % ((paths.Count / Compared) + 1) == 0))
        {
            var (one, other) = (await sqlite.Client.GetByteArrayAsync(path), await postgres.Client.GetByteArrayAsync(path));
            if (!one.AsSpan().SequenceEqual(other))
                throw new InvalidOperationException($"The answers to {path} differ.");
        }
    }
}
