using Catalogue.Data.Archives;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Data.Tests.Writing;
using Catalogue.Formats.Reading;
using CsCheck;

namespace Catalogue.Data.Tests.Archives;

/// <summary>What leaves as an archive comes back whole.</summary>
public sealed class ArchiveImportTests
{
    private const int CasesOfOne = 10 * TestStore.CasesOfOne;

    [Fact]
    public async Task The_seed_comes_back_with_the_same_bytes_documents_and_hits()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        await catalogue.Retirement.DeleteAsync((await catalogue.IdsAsync())[3], default);

        await AssertComesBackAsync(catalogue);
    }

    /// <summary>Sources that overlap, corrections, mergers and deletions.</summary>
    [Fact]
    public async Task Any_catalogue_comes_back_the_same() => await Gen.Select(RecordGen.Some(12), RecordGen.Some(12), RecordGen.Some(6), Gen.Int[0, 1000]).SampleAsync(
        async (first, second, third, number) =>
        {
            await using var catalogue = await TestCatalogue.EmptyAsync();
            await catalogue.StoreAsync(first);
            await MatchingTests.ImportAllAsync(catalogue, second);
            await MatchingTests.ImportAllAsync(catalogue, third, Some.Retrieved.AddDays(-number % 3));
            var ids = await catalogue.IdsAsync();
            if (ids.Count > 2)
            {
                await catalogue.Retirement.MergeAsync(ids[number % ids.Count], ids[(number + 1) % ids.Count], default);
                await catalogue.Retirement.DeleteAsync(ids[(number + 1) % ids.Count], default);
            }

            await AssertComesBackAsync(catalogue);
        },
        iter: Math.Max(1, Check.Iter / CasesOfOne),
        threads: 1);

    [Fact]
    public async Task A_catalogue_that_has_papers_is_left_alone()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();

        await AssertRefusedAsync(catalogue, await TextAsync(catalogue), "the target database is not empty");
    }

    [Theory]
    [InlineData("its last line is missing", -1, null)]
    [InlineData("the archive is incomplete", -2, null)]
    [InlineData("is not a valid line of an archive", 5, "{\"type\":\"paper\"}")]
    [InlineData("is not a valid line of an archive", 5, "{\"type\":\"catalogu")]
    [InlineData("unexpected content after the last line", int.MaxValue, "{}")]
    [InlineData("archive of version", 0, "{\"type\":\"catalogue\",\"version\":99,\"uuid\":\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\",\"revision\":1}")]
    [InlineData("contains a second header", 1, "{\"type\":\"catalogue\",\"version\":1,\"uuid\":\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\",\"revision\":1}")]
    public async Task An_archive_that_is_not_complete_is_refused_and_nothing_is_stored(string reason, int at, string? line)
    {
        await using var seeded = await TestCatalogue.SeededAsync();
        var lines = (await TextAsync(seeded)).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (line is null)
            lines.RemoveAt(lines.Count + at);
        else if (at == int.MaxValue)
            lines.Add(line);
        else
            lines[at] = line;
        await using var catalogue = await TestCatalogue.EmptyAsync();

        await AssertRefusedAsync(catalogue, string.Join('\n', lines), reason);
    }

    private static async Task AssertRefusedAsync(TestCatalogue catalogue, string text, string reason)
    {
        var before = await catalogue.ContentAsync();

        var exception = await Assert.ThrowsAsync<ImportException>(() => catalogue.Archives.ImportAsync(new StringReader(text), isDryRun: false, default));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    private static async Task AssertComesBackAsync(TestCatalogue catalogue)
    {
        var text = await TextAsync(catalogue);
        await using var copy = await TestCatalogue.EmptyAsync();

        var report = await copy.Archives.ImportAsync(new StringReader(text), isDryRun: false, default);

        Assert.Equal(text, await TextAsync(copy));
        Assert.Equal(await catalogue.IdsAsync(), await copy.IdsAsync());
        Assert.Equal(await catalogue.RevisionAsync(), report.Revision);
        Assert.Equal(await catalogue.FindAsync("otters OR language"), await copy.FindAsync("otters OR language"));
        await DerivedTests.AssertDerivedAsync(copy);
    }

    private static async Task<string> TextAsync(TestCatalogue catalogue)
    {
        await using var db = await catalogue.OpenAsync();
        await using var text = new StringWriter();
        await CatalogueArchive.WriteAsync(db, text, default);
        return text.ToString();
    }
}
