using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>What files the verb <c>import</c>, as a process of its own, takes and refuses.</summary>
public sealed class ImportFileTests : IDisposable
{
    private readonly ImportFolder _folder = new(DataFolder.OfEmptyCatalogue());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_stored_and_again_changes_nothing_packed_or_not()
    {
        using var empty = new ImportFolder(new DataFolder());
        var first = await empty.ImportAsync(empty.File("refs.bib", ImportFolder.Good));
        var again = await empty.ImportAsync(empty.File("refs.bib.gz", ImportFolder.Packed(ImportFolder.Good, "gz")));
        var third = await empty.ImportAsync(empty.File("refs.bib.zst", ImportFolder.Packed(ImportFolder.Good, "zst")));

        Assert.Equal((0, "refs.bib: 2 created, 0 updated, 0 unchanged, 0 merged, 0 rejected, 0 possible duplicates; revision 2"), (first.ExitCode, first.Output[^1]));
        Assert.Equal("refs.bib: 0 created, 0 updated, 2 unchanged, 0 merged, 0 rejected, 0 possible duplicates; revision 2", again.Output[^1]);
        Assert.Equal(again.Output[^1], third.Output[^1]);
        Assert.Equal(2, empty.Papers);
    }

    [Fact]
    public async Task The_standard_input_is_a_file_with_a_name_that_is_given()
    {
        await using var program = RunningProgram.Start(RunningProgram.Assembly, "import - --source refs.bib", _folder.Data.Setting);
        await program.SendAsync(ImportFolder.Good);

        Assert.Equal(0, (await program.EndAsync()).ExitCode);
        Assert.Equal(2, _folder.Papers);
        Assert.Equal(1, (await _folder.ImportAsync("-")).ExitCode);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("no format at all", "catalogue: cannot detect the format of strange; use --format with one of: acl-anthology, ")]
    public async Task What_is_no_file_of_any_format_is_refused(string text, string reason)
    {
        var result = await _folder.ImportAsync(_folder.File("strange", text));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gz"), InlineData("zst")]
    public async Task A_packed_file_that_breaks_off_stores_nothing(string kind)
    {
        var many = string.Concat(Enumerable.Range(0, 5_000).Select(number => $"@article{{k{number}, title = {{Paper {number} {Guid.NewGuid()}}}}}\n"));
        var packed = ImportFolder.Packed(many, kind);

        var result = await _folder.ImportAsync(_folder.File($"refs.bib.{kind}", packed[..(packed.Length / 2)]));

        Assert.Equal((2, 0L), (result.ExitCode, _folder.Papers));
        Assert.Contains("the file is damaged or truncated", result.Output[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_was_exported_comes_back_byte_for_byte_where_no_catalogue_was()
    {
        using var seeded = DataFolder.OfSeededCatalogue();
        using var empty = new ImportFolder(new DataFolder());
        var archive = await ExportAsync(seeded);

        var result = await empty.ImportAsync(empty.File("archive.jsonl", archive));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(archive, await ExportAsync(empty.Data));
    }

    private static async Task<string> ExportAsync(DataFolder data) =>
        string.Join('\n', (await RunningProgram.RunAsync("export --all", data.Setting)).Output) + "\n";
}
