using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>What the verb <c>import</c>, as a process of its own, stores and reports.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly ImportFolder _folder = new(DataFolder.OfEmptyCatalogue());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dry_run_prints_the_difference_and_stores_nothing()
    {
        await _folder.ImportAsync(_folder.File("refs.bib", ImportFolder.Good));

        var result = await _folder.ImportAsync("--dry-run " + _folder.File("refs.bib", ImportFolder.Good.Replace("2021", "2022", StringComparison.Ordinal)));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Output, line => line == "refs.bib:2: updated herons, the paper herons");
        Assert.Contains(result.Output, line => line == "    published: 2021 -> 2022");
        Assert.Equal(2021, _folder.Data.Number("SELECT Year FROM Papers WHERE Id = 'herons'"));
    }

    [Fact]
    public async Task A_rejected_record_keeps_the_file_out_and_is_named_with_line_and_field()
    {
        var result = await _folder.ImportAsync(_folder.File("refs.bib", ImportFolder.Bad));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(result.Output, line => line.StartsWith("refs.bib:3: rejected nameless: title: ", StringComparison.Ordinal));
        Assert.Contains("nothing is stored of ", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Equal((0, 0), (_folder.Papers, _folder.Data.Number("SELECT count(*) FROM Sources")));
    }

    [Fact]
    public async Task With_keep_going_the_others_are_stored()
    {
        var result = await _folder.ImportAsync("--keep-going " + _folder.File("refs.bib", ImportFolder.Bad));

        Assert.Equal((0, 2L), (result.ExitCode, _folder.Papers));
        Assert.Contains("1 rejected", result.Output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_has_a_line_for_each_record_and_one_for_each_file()
    {
        var report = Path.Combine(_folder.Data.Path, "report.jsonl");
        await _folder.ImportAsync($"--keep-going --report {report} {_folder.File("refs.bib", ImportFolder.Bad)}");

        var lines = (await File.ReadAllLinesAsync(report)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["created", "created", "rejected"], lines.SkipLast(1).Select(line => (string)line["outcome"]!));
        Assert.Equal((3, "nameless", "title"), ((int)lines[2]["line"]!, (string)lines[2]["key"]!, (string)lines[2]["field"]!));
        Assert.Equal(("file", true, 1), ((string)lines[3]["type"]!, (bool)lines[3]["stored"]!, (int)lines[3]["rejected"]!));
    }

    [Theory]
    [InlineData("--format xml a")]
    [InlineData("--retrieved 2026-02-30 a")]
    [InlineData("--encoding utf-99 a")]
    [InlineData("")]
    public async Task Options_that_cannot_be_honoured_are_errors(string arguments) => Assert.Equal(1, (await _folder.ImportAsync(arguments)).ExitCode);
}
