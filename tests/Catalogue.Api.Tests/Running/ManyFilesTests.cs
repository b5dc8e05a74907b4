using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>What the verb <c>import</c>, as a process of its own, makes of several files and of folders.</summary>
public sealed class ManyFilesTests : IDisposable
{
    private const string Same = "@article{also-otters, title = {Otters}, author = {Doe, Jane}, year = 2020, doi = {10.1000/otters}}\n@article{newts, title = {Newts}, year = 2019}\n";
    private const string Newer = "@article{newts, title = {Newts}, year = 2018}\n";

    private readonly ImportFolder _folder = new(DataFolder.OfEmptyCatalogue());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dry_run_of_several_files_says_what_the_real_run_does()
    {
        var files = string.Join(' ', _folder.File("a.bib", ImportFolder.Good), _folder.File("bad.bib", ImportFolder.Bad.Replace("Herons", "Egrets", StringComparison.Ordinal)),
            _folder.File("b.bib", Same), _folder.File("b.bib.gz", ImportFolder.Packed(Newer, "gz")), _folder.File("c.bib", ImportFolder.Good)) + " --source refs";

        var dry = await _folder.ImportAsync($"--dry-run {files}");
        Assert.Equal((0L, 1L), (_folder.Papers, _folder.Data.Number("SELECT Revision FROM Catalogue")));
        var real = await _folder.ImportAsync(files);

        Assert.Equal(5, Totals(real).Count);
        Assert.Equal(Totals(real), Totals(dry));
        Assert.Contains("refs: 1 created, 0 updated, 0 unchanged, 1 merged, 0 rejected, 0 possible duplicates", Totals(await WithoutSourceAsync()));
    }

    [Fact]
    public async Task A_dry_run_makes_no_database_where_there_is_none()
    {
        using var empty = new ImportFolder(new DataFolder());

        var result = await empty.ImportAsync($"--dry-run {empty.File("a.bib", ImportFolder.Good)} {empty.File("b.bib", Same)}");

        Assert.Equal((0, "b.bib: 1 created, 0 updated, 0 unchanged, 1 merged, 0 rejected, 0 possible duplicates; dry run, nothing stored"), (result.ExitCode, result.Output[^1]));
        Assert.Equal(["a.bib", "b.bib"], Directory.GetFileSystemEntries(empty.Data.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--keep-going ")]
    public async Task Files_that_cannot_be_read_do_not_keep_the_others_out_and_the_report_names_each(string option)
    {
        string[] files = [_folder.File("empty.bib", ""), _folder.File("strange.txt", "no format at all"), _folder.File("broken.bib.gz", [0x1F, 0x8B, 0, 0]), _folder.File("good.bib", ImportFolder.Good)];
        var report = _folder.Path("report.jsonl");

        var result = await _folder.ImportAsync($"{option}--report {report} {string.Join(' ', files)}");

        Assert.Equal((2, 2L), (result.ExitCode, _folder.Papers));
        Assert.Equal($"catalogue: 3 files cannot be imported: {string.Join(", ", files.SkipLast(1))}", Assert.Single(result.Errors));
        Assert.Contains("empty.bib: not imported: empty.bib is empty", result.Output);
        var lines = (await File.ReadAllLinesAsync(report)).Select(line => JsonNode.Parse(line)!).Where(line => (string)line["type"]! == "file").ToList();
        Assert.Equal(files, lines.Select(line => (string)line["file"]!));
        Assert.Equal([false, false, false, true], lines.Select(line => (bool)line["stored"]!));
        Assert.Equal("empty.bib is empty", (string)lines[0]["reason"]!);
        Assert.Null(lines[3]["reason"]);
    }

    [Fact]
    public async Task A_folder_means_all_files_in_it_and_files_of_one_name_in_it_are_several_sources()
    {
        _folder.File("refs/refs.bib", ImportFolder.Good);
        _folder.File("refs/more/refs.bib.gz", ImportFolder.Packed(Same.Replace("newts", "otters", StringComparison.Ordinal), "gz"));
        _folder.File("refs/.hidden", "no format at all");

        var result = await _folder.ImportAsync(_folder.Path("refs"));

        Assert.Equal((0, 2), (result.ExitCode, result.Output.Count));
        Assert.Equal(2, _folder.Data.Number("SELECT count(*) FROM Sources WHERE Name IN ('refs.bib', 'more/refs.bib')"));
    }

    [Fact]
    public async Task Files_that_would_be_one_source_by_mistake_are_refused()
    {
        var (one, other) = (_folder.File("a/refs.bib", ImportFolder.Good), _folder.File("b/refs.bib", Same));

        var result = await _folder.ImportAsync($"{one} {other}");

        Assert.Equal((2, 0L), (result.ExitCode, _folder.Papers));
        Assert.StartsWith($"catalogue: {one} and {other} would be one source, 'refs.bib', because their names are the same; ", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Equal(0, (await _folder.ImportAsync($"{one} {other} --source refs.bib")).ExitCode);
    }

    [Fact]
    public async Task An_address_is_not_a_file()
    {
        var result = await _folder.ImportAsync("https://example.org/refs.bib");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("catalogue: import reads files, not addresses such as https://example.org/refs.bib; ", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_records_makes_no_revision()
    {
        var result = await _folder.ImportAsync("--format jsonl " + _folder.File("refs.jsonl", "\n"));

        Assert.Equal((0, "refs.jsonl: 0 created, 0 updated, 0 unchanged, 0 merged, 0 rejected, 0 possible duplicates; revision 1"), (result.ExitCode, Assert.Single(result.Output)));
        Assert.Equal((1L, 0L), (_folder.Data.Number("SELECT Revision FROM Catalogue"), _folder.Data.Number("SELECT count(*) FROM Sources")));
    }

    private async Task<ProgramResult> WithoutSourceAsync()
    {
        using var other = new ImportFolder(DataFolder.OfEmptyCatalogue());
        await other.ImportAsync(other.File("a.bib", ImportFolder.Good));
        return await other.ImportAsync($"--source refs --dry-run {other.File("b.bib", Same)}");
    }

    private static List<string> Totals(ProgramResult result) =>
        [.. result.Output.Where(line => line.Contains("rejected", StringComparison.Ordinal) && line.StartsWith("refs: ", StringComparison.Ordinal))
            .Select(line => line.Split(';')[0].Replace("would not be", "not", StringComparison.Ordinal))];
}
