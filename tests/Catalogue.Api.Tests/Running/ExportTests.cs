using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>The verb <c>export</c>, as a process of its own beside a server.</summary>
public sealed class ExportTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private const string Query = "category=CL&year=2023&sort=title";

    [Theory]
    [InlineData("json"), InlineData("jsonl"), InlineData("csv"), InlineData("bibtex"), InlineData("ris"), InlineData("csl"), InlineData("jsonld")]
    [InlineData("atom"), InlineData("dc")]
    public async Task Papers_are_written_as_they_are_served(string format)
    {
        var served = await catalogue.Client.GetStringAsync(new Uri($"/papers?{Query}&format={format}", UriKind.Relative));
        var written = await RunAsync($"export --format {format} {Query}");

        Assert.Empty(written.Errors);
        // JSON has addresses, and the one of the next page would carry the format.
        Assert.Equal(Lines(served), written.Output);
    }

    [Fact]
    public async Task Ids_that_name_nothing_are_named_on_the_standard_error()
    {
        var result = await RunAsync("export id=x-y-z,whose-opinions-do-language-models-reflect");

        Assert.Equal((0, "catalogue: not found: x-y-z"), (result.ExitCode, Assert.Single(result.Errors)));
        Assert.Single(result.Output);
    }

    [Fact]
    public async Task Without_a_query_all_papers_are_written_as_json_lines() =>
        Assert.Equal(50, (await RunAsync("export")).Output.Count(line => JsonNode.Parse(line)!["title"] is not null));

    [Theory]
    [InlineData("export categroy=CL", 2, "Did you mean 'category'?")]
    [InlineData("export --format ris fields=id", 2, "fields does not work with format=ris, only with json, jsonl, csv.")]
    [InlineData("export format=ris", 2, "Use the option --format instead of format=ris in the query.")]
    [InlineData("export --format xml", 1, "--format must be one of: json, jsonl, csv, bibtex, ris, csl, jsonld, atom, dc; you gave 'xml'.")]
    [InlineData("export --all category=CL", 1, "--all cannot be combined with a query or --format.")]
    [InlineData("export --all --format csv", 1, "--all cannot be combined with a query or --format.")]
    public async Task What_cannot_be_honoured_is_an_error_and_nothing_is_written(string arguments, int code, string message)
    {
        var result = await RunAsync(arguments);

        Assert.Equal(code, result.ExitCode);
        Assert.Contains(message, string.Join('\n', result.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, line => line.StartsWith('{'));
    }

    [Theory]
    [InlineData("export"), InlineData("export --all")]
    public async Task Where_no_catalogue_is_none_is_made(string arguments)
    {
        using var empty = new DataFolder();
        var result = await RunningProgram.RunAsync(arguments, empty.Setting);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there is no catalogue", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty.Path));
    }

    [Fact]
    public async Task Everything_is_typed_lines_that_end_with_their_number()
    {
        var lines = (await RunAsync("export --all --Seed:Enabled false")).Output.Select(line => JsonNode.Parse(line)!).ToList();

        Assert.Equal("catalogue", (string)lines[0]["type"]!);
        Assert.Equal(("end", lines.Count - 1), ((string)lines[^1]["type"]!, (int)lines[^1]["records"]!));
        Assert.Equal(50, lines.Count(line => (string)line["type"]! == "paper"));
        Assert.Equal(169, (int)Assert.Single(lines, line => (string)line["type"]! == "researcher")["hIndex"]!);
    }

    private Task<ProgramResult> RunAsync(string arguments)
    {
        _ = catalogue.Client;
        return RunningProgram.RunAsync(arguments, ("Data__Directory", catalogue.Factory.DataDirectory), ("PublicUrl", catalogue.Client.BaseAddress!.AbsoluteUri));
    }

    private static IEnumerable<string> Lines(string text)
    {
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
            yield return line;
    }
}
