using System.Globalization;
using Catalogue.Benchmarks.Measuring;

namespace Catalogue.Benchmarks.Bounds;

/// <summary>A kind of request that is meant to be expensive; each number gives another one.</summary>
internal sealed record HardRequest(string Name, Func<int, string> Path);

/// <summary>The processor time of single requests, beside a plain search.</summary>
internal static class RequestCosts
{
    private const int Rounds = 15;

    /// <returns>The request that costs most.</returns>
    public static async Task<HardRequest> MeasureAsync(RunningServer server, Sample sample, TextWriter output)
    {
        var common = sample.Words.Take(150).ToList();
        var letters = "abcdefghijklmnopqrstuvwxyz".Select(letter => letter.ToString()).ToList();
        List<string> pairs = [.. letters.SelectMany(first => letters.Select(second => $"{first}{second}*")).Take(230)];
        List<string> misspelt = [.. sample.Authors.Take(200).Select(author => $"{author[..^1]}qx")];
        HardRequest[] requests =
        [
            Search("phrase of one repeated word", $"\"{Repeated("the", 200)}\""),
            Search("phrase of two repeated words", $"\"{Repeated("of the", 120)}\""),
            Search("phrase of common words", $"\"{string.Join(' ', common.Take(100))}\""),
            Search("one-letter prefix", "s*"),
            Search("26 one-letter prefixes", string.Join(' ', letters.Select(letter => letter + "*"))),
            Search("10 two-letter prefixes", string.Join(" OR ", pairs.Take(10))),
            Search("230 two-letter prefixes", string.Join(' ', pairs)),
            Search("230 two-letter prefixes, OR", string.Join(" OR ", pairs.Take(140))),
            Search("100 common words", string.Join(' ', common.Take(100))),
            Search("100 common words, OR", string.Join(" OR ", common.Take(100))),
            Search("20 phrases of common words, OR", string.Join(" OR ", common.Take(40).Chunk(2).Select(two => $"\"{two[0]} {two[1]}\""))),
            new("200 misspelt authors", number => $"/papers?author={string.Join(',', misspelt.Skip(number % 20))}&page={number + 1}"),
            new("a misspelt title as an affiliation", number => $"/papers?affiliation={Escape(Repeated("departmant of computr", 6))}{number}"),
            new("a misspelt paper", number => $"/papers/{sample.Ids[number][..^1]}qx"),
            new("200 words in name", number => $"/authors?name={Escape(string.Join(' ', pairs.Take(200).Select(pair => pair[..2])))}&page={number + 1}"),
            new("suggestions with typos", number => $"/suggest?q={Escape("languaeg modesl translatoin evaluatoin")}&perPage={(number % 20) + 1}"),
            new("a list with all facets", number => $"/papers?facets=category,year,affiliation,author,hasCode&page={number + 1}"),
            new("statistics of everything", number => $"/stats?from={1950 + number}"),
        ];

        var plain = await CostAsync(server, Plain(sample));
        await output.WriteLineAsync(Row("plain search (two common words)", plain, plain));
        var costs = new List<(HardRequest Request, Cost Cost)>();
        foreach (var request in requests)
        {
            costs.Add((request, await CostAsync(server, request)));
            await output.WriteLineAsync(Row(request.Name, costs[^1].Cost, plain));
        }

        return costs.MaxBy(cost => cost.Cost.Processor).Request;

        static HardRequest Search(string name, string query) => new(name, number => $"/papers?q={Escape(query)}&page={number + 1}");
    }

    /// <summary>What people search for.</summary>
    public static HardRequest Plain(Sample sample) => new(
        "plain", number => $"/papers?q={sample.Words[20 + (number % 40)]} {sample.Words[60 + (number % 40)]}&page={number + 1}");

    private static async Task<Cost> CostAsync(RunningServer server, HardRequest request)
    {
        // Enough for the code to be compiled well.
        for (var number = 0; number < Rounds; number++)
            (await server.Client.GetAsync(request.Path(number))).Dispose();

        var (before, statuses, longest) = (server.ProcessorTime, new HashSet<int>(), 0.0);
        for (var number = Rounds; number < 2 * Rounds; number++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            using var response = await server.Client.GetAsync(request.Path(number));
            longest = Math.Max(longest, watch.Elapsed.TotalMilliseconds);
            statuses.Add((int)response.StatusCode);
        }

        return new Cost((server.ProcessorTime - before).TotalMilliseconds / Rounds, longest, string.Join('/', statuses));
    }

    private static string Row(string name, Cost cost, Cost plain) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-40} {cost.Status,8} {cost.Processor,8:0.0} ms of processor time {cost.Processor / plain.Processor,6:0.0} × plain   longest {cost.Longest:0.0} ms");

    private static string Repeated(string text, int times) => string.Join(' ', Enumerable.Repeat(text, times));

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private sealed record Cost(double Processor, double Longest, string Status);
}
