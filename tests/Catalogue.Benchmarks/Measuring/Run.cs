using Catalogue.Benchmarks.Checking;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>A run: what is measured, and for how long.</summary>
/// <param name="Writes">How many papers come in while a copy of the catalogue is read; 0 for none.</param>
/// <param name="HasExports">All papers are taken out in every format.</param>
/// <param name="Samples">How many answers are compared with an oracle; 0 for none.</param>
internal sealed record Run(PublishedProgram Program, IReadOnlyList<Shape> Shapes, double Seconds, int Writes, bool HasExports, int Samples)
{
    private const int Starts = 5;

    public async Task<Report> MeasureAsync(IEnumerable<string> folders)
    {
        using var wrk = new Wrk();
        var report = new Report([], [], [], []);
        foreach (var data in folders)
        {
            await DataFile.ReadAsync(data);
            var start = await StartSecondsAsync(data);
            var (papers, cold) = await MeasureAsync(report, wrk, data, ("Cache__Enabled", "false"), Remembered.Nothing);
            var (_, hot) = await MeasureAsync(report, wrk, data, ("Cache__Enabled", "true"), Remembered.Answer, Remembered.AnswerByClient);
            if (Writes > 0)
                report.Writings.Add(await ReadsWhileWriting.MeasureAsync(Program, data, Writes, wrk));
            report.Catalogues.Add(new CatalogueFigures(papers, start, cold, hot));
        }

        return report;
    }

    private async Task<(int Papers, double Mebibytes)> MeasureAsync(
        Report report, Wrk wrk, string data, (string, string) setting, params IReadOnlyList<Remembered> memories)
    {
        using var server = await RunningServer.StartAsync(Program, data, setting);
        await server.WaitUntilReadAheadAsync();
        var sample = await Sample.TakeAsync(server.Client);
        var bench = new Bench(server, sample.Papers, wrk, Seconds);
        foreach (var memory in memories)
        {
            // What a 304 costs does not depend on what was asked for.
            foreach (var shape in Shapes.Where(shape => memory != Remembered.AnswerByClient || shape.Kind == ShapeKind.List))
                await AddAsync(report, await bench.MeasureAsync(shape, sample, memory));
        }

        var mebibytes = server.Mebibytes("RssAnon");
        if (HasExports && memories.Contains(Remembered.Nothing))
            report.Exports.AddRange(await Exports.MeasureAsync(server, sample.Papers));
        if (memories.Contains(Remembered.Nothing))
        {
            var deepest = await DeepCursors.WalkAsync(server.Client);
            await AddAsync(report, await bench.MeasureAsync(new Shape("deepest cursor page", ShapeKind.DeepList, _ => deepest), sample, Remembered.Nothing));
            report.Differences += Samples > 0 ? await CheckCommand.RunAsync(server.Address, Samples, new Random(1)) : 0;
        }

        return (sample.Papers, mebibytes);
    }

    private static async Task AddAsync(Report report, IReadOnlyList<Measurement> measured)
    {
        report.Measurements.AddRange(measured);
        foreach (var row in measured)
            await Console.Error.WriteLineAsync(Report.Line(row));
    }

    private async Task<double> StartSecondsAsync(string data)
    {
        List<double> starts = [];
        for (var start = 0; start < Starts; start++)
        {
            using var server = await RunningServer.StartAsync(Program, data);
            starts.Add(server.UntilReady.TotalSeconds);
        }

        return starts.Order().ElementAt(Starts / 2);
    }
}
