using System.CommandLine;
using Catalogue.Benchmarks.Records.Generated;
using Catalogue.Records;

namespace Catalogue.Benchmarks.Records;

/// <summary>Stores generated papers, and a profile of the person who wrote most of them.</summary>
internal static class GenerateCommand
{
    public static Command Make()
    {
        var count = new Argument<int>("papers") { Description = "How many papers." };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same papers.", DefaultValueFactory = _ => 1 };
        var (data, json) = (RecordOptions.Data(), RecordOptions.Json());
        var command = new Command("generate", "Makes papers and stores them.") { count, seed, data, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            var report = await StoreAsync(arguments.GetValue(count), arguments.GetValue(seed), arguments.GetRequiredValue(data), cancellation);
            report.Print(arguments.GetValue(json));
        });
        return command;
    }

    public static Task<LoadReport> StoreAsync(int count, int seed, string data, CancellationToken cancellationToken) =>
        RecordStore.StoreAsync(Source(seed, count), data, cancellationToken);

    private static SourceRecord Source(int seed, int count)
    {
        var papers = new GeneratedPapers(seed, RecordStore.ComputerScience);
        var profile = new ProfileRecord { Name = Names.MostFrequentPerson, Field = "CL", HIndex = 40, Papers = 400, Citations = 9_000 };
        return new SourceRecord(SourceKind.File, $"generated-{seed}", new DateOnly(2026, 1, 1), profile, papers.Series().Take(count));
    }
}
