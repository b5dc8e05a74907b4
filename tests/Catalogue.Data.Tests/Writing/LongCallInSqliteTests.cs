namespace Catalogue.Data.Tests.Writing;

/// <summary>What a long call leaves behind, in memory and in the file.</summary>
[Collection(nameof(AloneInMemory))]
public sealed class LongCallInSqliteTests
{
    private const string Indices = "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master WHERE type = 'index' ORDER BY name)";

    [Fact]
    public async Task A_call_keeps_nothing_of_what_it_has_stored_and_leaves_every_index()
    {
        const int early = 20_000;
        var late = TestScope.Cases(few: 60_000, all: 100_000);
        // To keep the records would take more than twice as much.
        var bound = TestScope.Cases(few: 16, all: 24) * 1024 * 1024;
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var indices = await catalogue.ScalarAsync(Indices);
        var heap = new Dictionary<int, long>();

        var report = await catalogue.StoreAsync(Some.Papers(late).Select((paper, at) =>
        {
            if (at + 1 == early || at + 1 == late)
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

        await catalogue.StoreAsync(Some.Papers(papers).Select(paper => paper with { Abstract = filler }));

        Assert.True(new FileInfo(catalogue.DatabaseFile).Length > filler.Length * papers);
        Assert.True(new FileInfo(catalogue.DatabaseFile + "-wal").Length < filler.Length * papers / 2);
    }
}
