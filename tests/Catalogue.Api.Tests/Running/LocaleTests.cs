using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>Whatever the locale of the machine, the program as a process of its own answers, logs and reports the same.</summary>
public sealed partial class LocaleTests : IDisposable
{
    private const string Plain = "C.UTF-8";

    /// <summary>With a Buddhist calendar; with a Persian one, another minus sign and other separators; with other letters I and i.</summary>
    private static readonly string[] Locales = ["th_TH.UTF-8", "fa_IR.UTF-8", "tr_TR.UTF-8"];

    private readonly DataFolder _data = DataFolder.OfSeededCatalogue();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_server_gives_the_same_answers_and_log_lines()
    {
        var expected = await AnswersAsync(Plain);
        Assert.Matches("<updated>20[0-9]{2}-[0-9]{2}-[0-9]{2}T00:00:00Z</updated>", expected["/papers?format=atom"]);

        foreach (var locale in Locales)
        {
            foreach (var (path, answer) in await AnswersAsync(locale))
                Assert.True(expected[path] == answer, $"{locale}, {path}: {answer}");
        }
    }

    [Fact]
    public async Task An_import_reports_the_same_lines()
    {
        var file = Path.Combine(_data.Path, "titles.csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, 1_200).Select(at => $"Title number {at}").Prepend("title"));

        foreach (var locale in Locales.Prepend(Plain))
        {
            var result = await RunningProgram.RunAsync($"import --dry-run --retrieved 2026-11-22 {file}", _data.Setting, ("LC_ALL", locale));

            Assert.True(result.ExitCode == 0, $"{locale}: {string.Join('\n', result.Errors)}");
            Assert.Contains(result.Output, line => line.StartsWith("titles.csv: 1,200 created, 0 updated", StringComparison.Ordinal));
        }
    }

    private async Task<Dictionary<string, string>> AnswersAsync(string locale)
    {
        await using var program = RunningProgram.Start(
            RunningProgram.Assembly, "serve", _data.Setting, ("LC_ALL", locale), ("PublicUrl", "https://catalogue.example"));
        using var client = new HttpClient { BaseAddress = program.Address() };
        var formats = JsonNode.Parse(await client.GetStringAsync(new Uri("/filters", UriKind.Relative)))!["formats"]!.AsArray();
        string[] paths =
        [
            .. formats.Select(format => $"/papers?format={format!["name"]}"),
            "/", "/stats", "/authors?sort=name", "/papers?q=language&highlight=true", "/papers?from=2023-13", "/papers?perPage=1000",
        ];
        var answers = new Dictionary<string, string>();
        foreach (var path in paths)
            answers.Add(path, await BodyAsync(client, path));

        var second = (string)JsonNode.Parse(await BodyAsync(client, "/papers?perPage=5"))!["page"]!["next"]!;
        answers.Add("the second page, by cursor", await BodyAsync(client, second));
        program.AskToEnd();
        var log = (await program.EndAsync()).Output.Where(line => line.Contains("/papers", StringComparison.Ordinal)).Select(line => line.Split(' ')[0].Trim('[', ']'));
        answers.Add("times in the log", string.Join(' ', log.Select(time => TimeOnly.TryParseExact(time, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)).Distinct()));
        return answers;
    }

    private static async Task<string> BodyAsync(HttpClient client, string path)
    {
        using var response = await client.AskAsync(path);
        return TraceId().Replace(await response.Content.ReadAsStringAsync(), "");
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();
}
