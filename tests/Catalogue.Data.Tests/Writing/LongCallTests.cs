using Catalogue.Records;

namespace Catalogue.Data.Tests.Writing;

/// <summary>A call may bring more records than memory holds, and still is one write.</summary>
public sealed class LongCallTests
{
    private const int SeveralChunks = 4_500;

    [Theory]
    [InlineData(0)]
    [InlineData(2_700)]
    [InlineData(SeveralChunks - 1)]
    public async Task A_failure_in_the_middle_leaves_nothing(int at)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Papers(20));
        var before = await catalogue.ContentAsync();

        var exception = await Assert.ThrowsAsync<DocumentException>(() => catalogue.StoreAsync(
            Some.Papers(SeveralChunks).Select((paper, place) => paper with
            {
                Line = place + 1,
                Abstract = "changed",
                Authors = place == at ? [new("A", 1), new("B", 1)] : paper.Authors,
            })));

        Assert.Equal($"papers.txt:{at + 1}: two authors have position 1", exception.Message);
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
                [first, .. Some.Papers(SeveralChunks), Some.Paper(key) with { Line = 9, Abstract = "again" }]));

            Assert.Equal($"papers.txt:9: another record of this source has the same key '{key}'", exception.Message);
        }

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task Ids_names_and_identifiers_do_not_depend_on_where_a_chunk_ends()
    {
        PaperRecord[] records = [.. Some.Papers(SeveralChunks).Select((paper, at) => paper with
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
            var ids = $"SELECT string_agg(Id, ',') FROM (SELECT Id FROM {table} ORDER BY Key) AS ordered";
            Assert.Equal(await one.ScalarAsync(ids), await many.ScalarAsync(ids));
        }
    }
}
