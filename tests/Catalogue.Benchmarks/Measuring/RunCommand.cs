using System.CommandLine;
using System.Globalization;
using Catalogue.Benchmarks.Measuring.Beside;
using Catalogue.Benchmarks.Records;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>The verb <c>run</c>: measures every shape on one or more catalogues, in one run.</summary>
internal static class RunCommand
{
    private const int Seed = 1;

    public static Command Make()
    {
        var papers = new Option<int[]>("--papers") { Description = "Measures catalogues of so many generated papers, which are made and kept.", AllowMultipleArgumentsPerToken = true };
        var data = new Option<string[]>("--data") { Description = "Measures the catalogues in these data folders.", AllowMultipleArgumentsPerToken = true };
        var seconds = new Option<double>("--seconds") { Description = "How long each measurement takes.", DefaultValueFactory = _ => 2 };
        var program = new Option<string?>("--program") { Description = "Where the program is published; it is published anew unless said." };
        var only = new Option<string>("--only") { Description = "Only the shapes whose name has this in it; exports are one.", DefaultValueFactory = _ => "" };
        var writes = new Option<int>("--writes") { Description = "How many papers another process brings into a copy of the catalogue, while it is read." };
        var check = new Option<int>("--check") { Description = "How many sampled requests are compared with an oracle, which reads all papers; 0 for none.", DefaultValueFactory = _ => 100 };
        var postgres = new Option<string?>("--postgres") { Description = "Measures PostgreSQL beside SQLite instead: the connection string of a server, which gets a copy of each catalogue." };
        var json = new Option<string?>("--json") { Description = "A file for everything that was measured, as JSON." };
        var command = new Command("run", "Starts the published program and measures every kind of request.") { papers, data, seconds, program, only, writes, check, postgres, json };
        command.SetAction(async (given, cancellation) =>
        {
            var folders = given.GetValue(data)!.ToList();
            foreach (var count in given.GetValue(papers)!)
                folders.Add(await GeneratedAsync(count, cancellation));
            var published = given.GetValue(program) is { } folder ? new PublishedProgram(folder) : PublishedProgram.Publish();
            Shape[] shapes = [.. Shapes.All.Where(shape => shape.Name.Contains(given.GetValue(only)!, StringComparison.Ordinal))];
            if (given.GetValue(postgres) is { } server)
            {
                (await new BesideRun(published, shapes, given.GetValue(seconds), server).MeasureAsync(folders)).Write(Console.Out);
                return 0;
            }

            var run = new Run(
                published,
                shapes,
                given.GetValue(seconds),
                given.GetValue(writes),
                "exports".Contains(given.GetValue(only)!, StringComparison.Ordinal),
                given.GetValue(check));
            var report = await run.MeasureAsync(folders);
            report.Write(Console.Out);
            if (given.GetValue(json) is { } file)
                await File.WriteAllTextAsync(file, report.Json, cancellation);
            return report.Differences;
        });
        return command;
    }

    /// <summary>The folder of a generated catalogue, which is made unless it is there.</summary>
    private static async Task<string> GeneratedAsync(int papers, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(PublishedProgram.Repository, "artifacts", "benchmarks", papers.ToString(CultureInfo.InvariantCulture));
        if (Directory.Exists(folder))
            return folder;

        var unfinished = folder + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        var report = await GenerateCommand.StoreAsync(papers, Seed, unfinished, cancellationToken);
        report.Print(asJson: false);
        Directory.Move(unfinished, folder);
        return folder;
    }
}
