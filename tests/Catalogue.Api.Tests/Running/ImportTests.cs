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
        Assert.Contains(result.Output, line => line == "refs.bib:2: updated paper herons from record 'herons'");
        Assert.Contains(result.Output, line => line == "    published: 2021 -> 2022");
        Assert.Equal(2021, _folder.Data.Number("SELECT Year FROM Papers WHERE Id = 'herons'"));
    }

    [Fact]
    public async Task A_rejected_record_keeps_the_file_out_and_is_named_with_line_and_field()
    {
        var result = await _folder.ImportAsync(_folder.File("refs.bib", ImportFolder.Bad));

        Assert.Equal(2, result.ExitCode);
        Assert.Collection(
            result.Output,
            line => Assert.StartsWith("refs.bib:3: rejected record 'nameless': title: ", line, StringComparison.Ordinal),
            line => Assert.Equal("refs.bib: not imported: 1 rejected record of 3; nothing stored", line));
        Assert.StartsWith("catalogue: not imported because of rejected records: ", Assert.Single(result.Errors), StringComparison.Ordinal);
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
        var report = _folder.Path("report.jsonl");
        await _folder.ImportAsync($"--keep-going --report {report} {_folder.File("refs.bib", ImportFolder.Bad)}");

        var lines = (await File.ReadAllLinesAsync(report)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["created", "created", "rejected"], lines.SkipLast(1).Select(line => (string)line["outcome"]!));
        Assert.Equal((3, "nameless", "title"), ((int)lines[2]["line"]!, (string)lines[2]["key"]!, (string)lines[2]["field"]!));
        Assert.Equal(("file", true, 1), ((string)lines[3]["type"]!, (bool)lines[3]["stored"]!, (int)lines[3]["rejected"]!));
        Assert.Equal((_folder.Path("refs.bib"), "refs.bib"), ((string)lines[3]["file"]!, (string)lines[3]["source"]!));
    }

    [Theory]
    [InlineData("--format bibtx a", "--format must be one of: acl-anthology, arxiv-atom, arxiv-oai, arxiv-snapshot, bibtex, crossref, csl, csv, jsonl, openalex, profile-page, ris; you gave 'bibtx'. Did you mean 'bibtex'?")]
    [InlineData("--retrieved 2026-02-30 a", "--retrieved must be a date such as 2026-11-22; you gave '2026-02-30'.")]
    [InlineData("--retrieved 2999-01-01 a", "--retrieved must be today or earlier; you gave '2999-01-01'.")]
    [InlineData("--encoding utf-99 a", "--encoding must be the name of an encoding, such as utf-8 or windows-1252; you gave 'utf-99'.")]
    [InlineData("a --dryrun", "Unknown option '--dryrun'. Did you mean '--dry-run'?")]
    [InlineData("-", "Standard input has no file name: name the source with --source.")]
    [InlineData("", "Required argument missing for command: 'import'.")]
    public async Task Invalid_options_are_errors_and_nothing_is_done(string arguments, string error)
    {
        using var empty = new ImportFolder(new DataFolder());
        var result = await empty.ImportAsync(arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"catalogue: {error}", result.Errors[0]);
        Assert.False(File.Exists(empty.Data.Database));
    }

    [Fact]
    public async Task A_missing_file_is_named_and_no_other_is_imported()
    {
        using var empty = new ImportFolder(new DataFolder());
        var result = await empty.ImportAsync($"{empty.File("refs.bib", ImportFolder.Good)} /missing.bib {empty.Data.Path}");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("catalogue: file not found: /missing.bib", Assert.Single(result.Errors));
        Assert.False(File.Exists(empty.Data.Database));
    }

    [Fact]
    public async Task Possible_duplicates_are_listed_with_their_evidence()
    {
        const string Copy = "@article{copy, title = {Otters}, author = {Doe, J.}, doi = {10.1000/other}}";
        await _folder.ImportAsync(_folder.File("refs.bib", ImportFolder.Good));

        var result = await _folder.ImportAsync(_folder.File("more.bib", Copy));

        Assert.Equal("    possible duplicate of otters: same title; year missing; common author; different doi: 10.1000/other and 10.1000/otters", result.Output[^2]);
        Assert.Equal("more.bib: 1 created, 0 updated, 0 unchanged, 0 merged, 0 rejected, 1 possible duplicate; revision 3", result.Output[^1]);
    }
}
