using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using ZstdSharp;

namespace Catalogue.Api.Tests.Running;

/// <summary>The verb <c>import</c>, as a process of its own.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Good = """
        @article{otters, title = {Otters}, author = {Doe, Jane and Ng, Bo}, year = 2020, doi = {10.1000/OTTERS}}
        @article{herons, title = {Herons}, author = {Ode, Cy}, year = 2021}
        """;

    private const string Bad = Good + "\n@article{nameless, author = {Doe, Jane}, year = 2022}\n";

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_stored_and_again_changes_nothing_packed_or_not()
    {
        var first = await ImportAsync(File("refs.bib", Encoding.UTF8.GetBytes(Good)));
        var again = await ImportAsync(File("refs.bib.gz", Packed(Good, stream => new GZipStream(stream, CompressionLevel.Fastest))));
        var third = await ImportAsync(File("refs.bib.zst", Packed(Good, stream => new CompressionStream(stream))));

        Assert.Equal((0, "refs.bib: 2 created, 0 updated, 0 unchanged, 0 merged, 0 rejected, 0 possible duplicates; revision 2"), (first.ExitCode, first.Output[^1]));
        Assert.Equal("refs.bib: 0 created, 0 updated, 2 unchanged, 0 merged, 0 rejected, 0 possible duplicates; revision 2", again.Output[^1]);
        Assert.Equal(again.Output[^1], third.Output[^1]);
        Assert.Equal(2, Papers());
    }

    [Fact]
    public async Task A_dry_run_prints_the_difference_and_stores_nothing()
    {
        await ImportAsync(File("refs.bib", Good));

        var result = await ImportAsync("--dry-run " + File("refs.bib", Good.Replace("2021", "2022", StringComparison.Ordinal)));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Output, line => line == "refs.bib:2: updated paper herons from record 'herons'");
        Assert.Contains(result.Output, line => line == "    published: 2021 -> 2022");
        Assert.Equal(2021, _folder.Number("SELECT Year FROM Papers WHERE Id = 'herons'"));
    }

    [Fact]
    public async Task A_rejected_record_keeps_the_file_out_and_is_named_with_line_and_field()
    {
        var result = await ImportAsync(File("refs.bib", Bad));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(result.Output, line => line.StartsWith("refs.bib:3: rejected record 'nameless': title: ", StringComparison.Ordinal));
        Assert.StartsWith("catalogue: not imported because of rejected records: ", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Equal((0, 0), (Papers(), _folder.Number("SELECT count(*) FROM Sources")));
    }

    [Fact]
    public async Task With_keep_going_the_others_are_stored()
    {
        var result = await ImportAsync("--keep-going " + File("refs.bib", Bad));

        Assert.Equal((0, 2L), (result.ExitCode, Papers()));
        Assert.Contains("1 rejected", result.Output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_has_a_line_for_each_record_and_one_for_each_file()
    {
        var report = Path.Combine(_folder.Path, "report.jsonl");
        await ImportAsync($"--keep-going --report {report} {File("refs.bib", Bad)}");

        var lines = (await System.IO.File.ReadAllLinesAsync(report)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["created", "created", "rejected"], lines.SkipLast(1).Select(line => (string)line["outcome"]!));
        Assert.Equal((3, "nameless", "title"), ((int)lines[2]["line"]!, (string)lines[2]["key"]!, (string)lines[2]["field"]!));
        Assert.Equal(("file", true, 1), ((string)lines[3]["type"]!, (bool)lines[3]["stored"]!, (int)lines[3]["rejected"]!));
    }

    [Fact]
    public async Task The_standard_input_is_a_file_with_a_name_that_is_given()
    {
        await using var program = RunningProgram.Start(RunningProgram.Assembly, "import - --source refs.bib", _folder.Setting);
        await program.SendAsync(Good);

        Assert.Equal(0, (await program.EndAsync()).ExitCode);
        Assert.Equal(2, Papers());
        Assert.Equal(1, (await ImportAsync("-")).ExitCode);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("no format at all", "catalogue: cannot detect the format of strange; use --format with one of: acl-anthology, ")]
    public async Task What_is_no_file_of_any_format_is_refused(string text, string reason)
    {
        var result = await ImportAsync(File("strange", text));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format bibtx a", "--format must be one of: acl-anthology, arxiv-atom, arxiv-oai, arxiv-snapshot, bibtex, crossref, csl, csv, jsonl, openalex, profile-page, ris; you gave 'bibtx'. Did you mean 'bibtex'?")]
    [InlineData("--retrieved 2026-02-30 a", "--retrieved must be a date such as 2026-11-22; you gave '2026-02-30'.")]
    [InlineData("--encoding utf-99 a", "--encoding must be the name of an encoding, such as utf-8 or windows-1252; you gave 'utf-99'.")]
    [InlineData("a --dryrun", "Unknown option '--dryrun'. Did you mean '--dry-run'?")]
    [InlineData("-", "Standard input has no file name: name the source with --source.")]
    [InlineData("", "Required argument missing for command: 'import'.")]
    public async Task Invalid_options_are_errors_and_nothing_is_done(string arguments, string error)
    {
        var result = await ImportAsync(arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"catalogue: {error}", result.Errors[0]);
        Assert.False(System.IO.File.Exists(_folder.Database));
    }

    [Fact]
    public async Task A_missing_file_is_named_and_no_other_is_imported()
    {
        var result = await ImportAsync($"{File("refs.bib", Good)} /missing.bib {_folder.Path}");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"catalogue: file not found: /missing.bib, {_folder.Path}", Assert.Single(result.Errors));
        Assert.False(System.IO.File.Exists(_folder.Database));
    }

    [Fact]
    public async Task Possible_duplicates_are_listed_with_their_evidence()
    {
        const string Copy = "@article{copy, title = {Otters}, author = {Doe, J.}, doi = {10.1000/other}}";
        await ImportAsync(File("refs.bib", Good));

        var result = await ImportAsync(File("more.bib", Copy));

        Assert.Equal("    possible duplicate of otters: same title; year missing; common author; different doi: 10.1000/other and 10.1000/otters", result.Output[^2]);
        Assert.Equal("more.bib: 1 created, 0 updated, 0 unchanged, 0 merged, 0 rejected, 1 possible duplicate; revision 3", result.Output[^1]);
    }

    [Theory]
    [InlineData("gz"), InlineData("zst")]
    public async Task A_packed_file_that_breaks_off_stores_nothing(string kind)
    {
        var many = string.Concat(Enumerable.Range(0, 5_000).Select(number => $"@article{{k{number}, title = {{Paper {number} {Guid.NewGuid()}}}}}\n"));
        var packed = kind == "gz" ? Packed(many, stream => new GZipStream(stream, CompressionLevel.Fastest)) : Packed(many, stream => new CompressionStream(stream));

        var result = await ImportAsync(File($"refs.bib.{kind}", packed[..(packed.Length / 2)]));

        Assert.Equal((2, 0L), (result.ExitCode, Papers()));
        Assert.Contains("the file is damaged or truncated", result.Output[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_was_exported_comes_back_byte_for_byte()
    {
        using var seeded = new DataFolder();
        await RunningProgram.RunAsync("seed", seeded.Setting);
        var archive = string.Join('\n', (await RunningProgram.RunAsync("export --all", seeded.Setting)).Output) + "\n";

        var result = await ImportAsync(File("archive.jsonl", archive));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(archive, string.Join('\n', (await RunningProgram.RunAsync("export --all", _folder.Setting)).Output) + "\n");
    }

    private long Papers() => _folder.Number("SELECT count(*) FROM Papers");

    private string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    private string File(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Packed(string text, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private Task<ProgramResult> ImportAsync(string arguments) => RunningProgram.RunAsync($"import {arguments}", _folder.Setting);
}
