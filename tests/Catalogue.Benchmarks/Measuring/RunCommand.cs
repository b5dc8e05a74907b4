using System.CommandLine;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>The verb <c>run</c>: measures every shape on one or more catalogues, in one run.</summary>
internal static class RunCommand
{
    private const int Starts = 5;

    public static Command Make()
    {
        var data = new Option<string[]>("--data") { Description = "A data folder; several are measured one after the other.", Required = true, AllowMultipleArgumentsPerToken = true };
        var seconds = new Option<double>("--seconds") { Description = "How long each measurement takes.", DefaultValueFactory = _ => 2 };
        var program = new Option<string?>("--program") { Description = "Where the program is published; it is published anew unless said." };
        var only = new Option<string?>("--only") { Description = "Only the shapes whose name has this in it." };
        var writes = new Option<int>("--writes") { Description = "How many papers another process brings into a copy of the catalogue, while it is read." };
        var json = new Option<string?>("--json") { Description = "A file for everything that was measured, as JSON." };
        var command = new Command("run", "Starts the published program and measures every kind of request.") { data, seconds, program, only, writes, json };
        command.SetAction(async (given, _) =>
        {
            var published = given.GetValue(program) is { } folder ? new PublishedProgram(folder) : PublishedProgram.Publish();
            var shapes = Shapes.All.Where(shape => shape.Name.Contains(given.GetValue(only) ?? "", StringComparison.Ordinal)).ToList();
            var report = await MeasureAsync(published, given.GetValue(data)!, shapes, given.GetValue(seconds), given.GetValue(writes));
            report.Write(Console.Out);
            if (given.GetValue(json) is { } file)
                await File.WriteAllTextAsync(file, report.Json, CancellationToken.None);
        });
        return command;
    }

    private static async Task<Report> MeasureAsync(PublishedProgram program, IEnumerable<string> folders, IReadOnlyList<Shape> shapes, double seconds, int writes)
    {
        using var wrk = new Wrk();
        List<CatalogueFigures> catalogues = [];
        List<Measurement> measurements = [];
        List<WritingFigures> writings = [];
        foreach (var data in folders)
        {
            var start = await StartSecondsAsync(program, data);
            var (papers, cold) = await MeasureAsync(data, ("Cache__Enabled", "false"), [Remembered.Nothing]);
            var (_, hot) = await MeasureAsync(data, ("Cache__Enabled", "true"), [Remembered.Answer, Remembered.AnswerByClient]);
            if (writes > 0)
                writings.Add(await ReadsWhileWriting.MeasureAsync(program, data, writes, wrk));
            catalogues.Add(new CatalogueFigures(papers, start, cold, hot));
        }

        return new Report(catalogues, measurements, writings);

        async Task<(int Papers, double Mebibytes)> MeasureAsync(string data, (string, string) setting, IReadOnlyList<Remembered> memories)
        {
            using var server = await RunningServer.StartAsync(program, data, setting);
            var sample = await Sample.TakeAsync(server.Client);
            var bench = new Bench(server, sample.Papers, wrk, seconds);
            List<Shape> all = [.. shapes];
            if (memories.Contains(Remembered.Nothing))
            {
                var deepest = await DeepCursors.WalkAsync(server.Client);
                all.Add(new Shape("deepest cursor page", ShapeKind.DeepList, _ => deepest));
            }

            foreach (var memory in memories)
            {
                foreach (var shape in all)
                {
                    var measured = await bench.MeasureAsync(shape, sample, memory);
                    measurements.AddRange(measured);
                    foreach (var row in measured)
                        await Console.Error.WriteLineAsync(Report.Line(row));
                }
            }

            return (sample.Papers, server.Mebibytes("RssAnon"));
        }
    }

    private static async Task<double> StartSecondsAsync(PublishedProgram program, string data)
    {
        List<double> starts = [];
        for (var start = 0; start < Starts; start++)
        {
            using var server = await RunningServer.StartAsync(program, data);
            starts.Add(server.UntilReady.TotalSeconds);
        }

        return starts.Order().ElementAt(Starts / 2);
    }
}
