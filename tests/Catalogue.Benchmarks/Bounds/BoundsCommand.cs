using System.CommandLine;
using Catalogue.Benchmarks.Measuring;

namespace Catalogue.Benchmarks.Bounds;

/// <summary>The verb <c>bounds</c>: measures what the most expensive requests and the slowest clients do to the others, as ratios in one run.</summary>
internal static class BoundsCommand
{
    public static Command Make()
    {
        var data = new Option<string>("--data") { Description = "The data folder of the catalogue.", Required = true };
        var program = new Option<string?>("--program") { Description = "Where the program is published; it is published anew unless said." };
        var command = new Command("bounds", "Measures what expensive requests and slow clients do to the others.") { data, program };
        command.SetAction(async (given, cancellation) =>
        {
            var published = given.GetValue(program) is { } folder ? new PublishedProgram(folder) : PublishedProgram.Publish();
            using var server = await RunningServer.StartAsync(published, given.GetRequiredValue(data), ("TrustedProxies", "127.0.0.1"));
            var sample = await Sample.TakeAsync(server.Client);
            await server.WaitUntilReadAheadAsync();
            var hardest = await RequestCosts.MeasureAsync(server, sample, Console.Out);
            await Crowd.MeasureAsync(server, hardest, Console.Out, cancellation);
            await SlowReaders.MeasureAsync(server, Console.Out, cancellation);
        });
        return command;
    }
}
