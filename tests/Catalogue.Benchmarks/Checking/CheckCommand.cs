using System.CommandLine;
using System.Diagnostics;
using Catalogue.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>The verb that compares a running catalogue, of any size, with what its papers say one by one.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var address = new Argument<Uri>("url")
        {
            Description = "Where the catalogue is served. Nobody may write to it meanwhile.",
            CustomParser = argument => new Uri(argument.Tokens[0].Value),
        };
        var samples = new Option<int>("--samples") { Description = "How many requests are compared.", DefaultValueFactory = _ => 200 };
        var seed = new Option<int>("--seed") { Description = "Decides which requests those are.", DefaultValueFactory = _ => 1 };
        var command = new Command("check", "Checks that a running catalogue keeps promises P1 to P4.") { address, samples, seed };
        command.SetAction(result => RunAsync(result.GetRequiredValue(address), result.GetValue(samples), new Random(result.GetValue(seed))));
        return command;
    }

    /// <summary>Returns 1 when anything differs.</summary>
    public static async Task<int> RunAsync(Uri address, int samples, Random random)
    {
        var (start, output) = (Stopwatch.GetTimestamp(), Console.Out);
        using var service = new Service(address);
        var (findings, vocabulary) = (new Findings(), new Vocabulary());

        var searches = await SearchChoices.SearchesAsync(service, vocabulary, random, samples / 2);
        var shelf = await new PaperWalk(service, findings).ReadAsync(vocabulary, searches.Values);
        await Say($"{shelf.Count:N0} papers read");
        await new OrderCheck(service, findings, new Expected(shelf, text => searches[text], new("/papers")), random).RunAsync();
        await Say("orders checked");
        var requests = new RequestCheck(service, findings, shelf, searches, random);
        foreach (var ask in new RequestChoices(shelf, searches, random).Take(samples))
            await requests.RunAsync(ask);
        await Say($"{samples} requests checked, of which {requests.Empty} find nothing");
        await new StrictCheck(service, findings, shelf, random).RunAsync();
        await Say($"{service.Requests:N0} answers, the slowest in {service.Slowest.Time.TotalSeconds:0.0} s: {service.Slowest.Url}");

        await findings.WriteToAsync(output);
        return findings.Failed == 0 ? 0 : 1;

        Task Say(string what) => output.WriteLineAsync($"{Stopwatch.GetElapsedTime(start):mm\\:ss} {what}");
    }
}
