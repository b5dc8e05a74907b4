using Catalogue.Data.Records;
using Catalogue.Data.Seeding;

namespace Catalogue.Data.Tests.Writing;

/// <summary>A call may bring more records than memory holds, and still is one write.</summary>
[Collection(nameof(AloneInMemory))]
public sealed class LongCallTests
{
    private const string Indices = "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master WHERE type = 'index' ORDER BY name)";

    private const int SeveralChunks = 4_500;

    [Fact]
    public async Task A_call_keeps_nothing_of_what_it_has_stored_and_leaves_every_index()
    {
        const int early = 20_000;
        const int late = 100_000;
        const long bound = 24 * 1024 * 1024;
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var indices = await catalogue.ScalarAsync(Indices);
        var heap = new Dictionary<int, long>();

        var report = await catalogue.StoreAsync(Papers(late).Select((paper, at) =>
        {
            if (at + 1 is early or late)
                heap[at + 1] = GC.GetTotalMemory(forceFullCollection: true);
            return paper;
        }));

        Assert.Equal((late, 0, 0), (report.Created, report.Updated, report.Unchanged));
        Assert.True(heap[late] - heap[early] < bound, $"{heap[early]} bytes after {early} papers, {heap[late]} after {late}");
        Assert.Equal(indices, await catalogue.ScalarAsync(Indices));
        Assert.Equal("ok", await catalogue.ScalarAsync("PRAGMA integrity_check"));
        Assert.Equal($"{late}", await catalogue.ScalarAsync("SELECT count(*) FROM Papers INDEXED BY IX_Papers_NewestFirst_Id"));
    }

    [Fact]
    public async Task A_long_log_is_brought_back_to_the_database()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        const int papers = 1_700;
        var filler = new string('x', 40_000);

        await catalogue.StoreAsync(Papers(papers).Select(paper => paper with { Abstract = filler }));

        Assert.True(new FileInfo(catalogue.DatabaseFile).Length > filler.Length * papers);
        Assert.True(new FileInfo(catalogue.DatabaseFile + "-wal").Length < filler.Length * papers / 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_700)]
    [InlineData(SeveralChunks - 1)]
    public async Task A_failure_in_the_middle_leaves_nothing(int at)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Papers(20));
        var before = await catalogue.ContentAsync();

        var exception = await Assert.ThrowsAsync<DocumentException>(() => catalogue.StoreAsync(
            Papers(SeveralChunks).Select((paper, place) => paper with
            {
                Line = place + 1,
                Abstract = "changed",
                Authors = place == at ? [new("A", 1), new("B", 1)] : paper.Authors,
            })));

        Assert.Equal($"papers.txt:{at + 1}: two authors have the position 1", exception.Message);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_key_that_was_read_long_before_is_a_conflict_whatever_became_of_its_record()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("unchanged"), Some.Paper("changed"), Some.Paper("merged"), Some.Paper("deleted"), Some.Paper("target"));
        await catalogue.Retirement.MergeAsync("merged", "target", default);
        await catalogue.Retirement.DeleteAsync("deleted", default);
        var before = await catalogue.ContentAsync();

        foreach (var key in new[] { "new", "unchanged", "changed", "merged", "deleted" })
        {
            var first = Some.Paper(key) with { Abstract = key == "changed" ? "now" : null };
            var exception = await Assert.ThrowsAsync<DocumentException>(() => catalogue.StoreAsync(
                [first, .. Papers(SeveralChunks), Some.Paper(key) with { Line = 9, Abstract = "again" }]));

            Assert.Equal($"papers.txt:9: two records have the key \"{key}\"", exception.Message);
        }

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task Ids_names_and_identifiers_do_not_depend_on_where_a_chunk_ends()
    {
        PaperRecord[] records = [.. Papers(SeveralChunks).Select((paper, at) => paper with
        {
            Title = $"Otters {at % 400}",
            Authors = [new($"Ann Lee {at % 90}", 1), new($"Ann-Lee {at % 70}", 2)],
            Affiliations = [$"Lab {at % 50}", $"Lab-{at % 50}"],
            Identifiers = [Some.Doi($"10.1/{at}")],
        })];
        await using var one = await TestCatalogue.EmptyAsync();
        await using var many = await TestCatalogue.EmptyAsync();

        await one.StoreAsync(records);
        foreach (var part in records.Chunk(130))
            await many.StoreAsync(part);

        Assert.Equal(await one.IdsAsync(), await many.IdsAsync());
        foreach (var table in new[] { "Authors", "Affiliations" })
        {
            var ids = $"SELECT group_concat(Id) FROM (SELECT Id FROM {table} ORDER BY Key)";
            Assert.Equal(await one.ScalarAsync(ids), await many.ScalarAsync(ids));
        }
    }

    private static IEnumerable<PaperRecord> Papers(int count) =>
        Enumerable.Range(0, count).Select(at => Some.Paper($"{at}", $"Paper number {at}", [$"Author {at % 5_000}"]));
}
