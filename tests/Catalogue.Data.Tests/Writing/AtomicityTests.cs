using System.Data.Common;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

/// <summary>A write is whole or has never been.</summary>
public sealed class AtomicityTests
{
    private static readonly PaperRecord Known = Some.Paper("known", "Otters", ["Ann Lee"]) with { Identifiers = [Some.Doi("10.1/known")] };
    private static readonly PaperRecord Changed = Known with { Title = "Herons" };

    [Fact]
    public Task A_record_without_a_title_among_others_stores_nothing() =>
        StoresNothingAsync<DocumentException>([Some.Paper("Before", "New Person"), Some.Paper("untitled", "", []), Some.Paper("After")]);

    [Fact]
    public Task A_bad_record_before_a_changed_one_stores_nothing() =>
        StoresNothingAsync<DocumentException>([Some.Paper("untitled", "", []), Changed]);

    [Fact]
    public Task A_bad_record_after_a_changed_one_stores_nothing() =>
        StoresNothingAsync<DocumentException>([Changed, Some.Paper("untitled", "", [])]);

    [Fact]
    public Task A_key_that_two_records_have_stores_nothing() =>
        StoresNothingAsync<DocumentException>([Some.Paper("a", "One", []), Some.Paper("a", "Two", [])]);

    [Fact]
    public Task A_position_that_is_taken_stores_nothing() => StoresNothingAsync<DocumentException>(
        [Some.Paper("One") with { Authors = [new AuthorRecord("Ann Lee", 1), new AuthorRecord("Bo Ng", 1)] }]);

    [Fact]
    public Task Records_that_cannot_be_read_to_their_end_store_nothing() => StoresNothingAsync<FormatException>(Unreadable());

    [Fact]
    public async Task An_index_that_cannot_be_written_stores_nothing()
    {
        await using var catalogue = await WithKnownAsync();
        var before = await catalogue.ContentAsync();
        await catalogue.ExecuteAsync("ALTER TABLE SearchPages RENAME TO elsewhere");

        await Assert.ThrowsAnyAsync<DbException>(() => catalogue.StoreAsync(Changed, Some.Paper("New")));

        await catalogue.ExecuteAsync("ALTER TABLE elsewhere RENAME TO SearchPages");
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_write_that_is_cancelled_stores_nothing(int after)
    {
        await using var catalogue = await WithKnownAsync();
        var before = await catalogue.ContentAsync();
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => catalogue.Writer.StoreAsync(
            [Some.Source(CancelAfter(after, [Changed, Some.Paper("New")], cancellation))], cancellation.Token));

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_conflict_is_said_with_the_source_the_line_and_the_name()
    {
        await using var catalogue = await WithKnownAsync();

        var position = await Assert.ThrowsAsync<DocumentException>(() => catalogue.StoreAsync(
            Some.Paper("One") with { Line = 7, Authors = [new AuthorRecord("Ann Lee", 1), new AuthorRecord("Bo Ng", 1)] }));
        var key = await Assert.ThrowsAsync<DocumentException>(() => catalogue.StoreAsync(Some.Paper("1", "One", []), Some.Paper("1", "Two", [])));

        Assert.Equal("papers.txt:7: two authors have position 1", position.Message);
        Assert.Equal("papers.txt: another record of this source has the same key '1'", key.Message);
    }

    [Fact]
    public async Task An_identifier_stays_with_the_paper_that_has_it()
    {
        await using var catalogue = await WithKnownAsync();

        await catalogue.StoreAsync(Some.Paper("One") with { Identifiers = [Some.Doi("10.1/known")] });

        Assert.Equal("otters", await catalogue.ScalarAsync("SELECT Id FROM Papers JOIN Identifiers ON PaperKey = Key"));
    }

    [Fact]
    public async Task An_identifier_can_move_from_one_record_to_the_next()
    {
        await using var catalogue = await WithKnownAsync();

        await catalogue.StoreAsync(Known with { Identifiers = [] }, Some.Paper("Herons") with { Identifiers = [.. Known.Identifiers, .. Known.Identifiers] });

        Assert.Equal("herons", await catalogue.ScalarAsync("SELECT Id FROM Papers JOIN Identifiers ON PaperKey = Key"));
    }

    [Fact]
    public async Task After_a_failure_the_next_write_succeeds()
    {
        await using var catalogue = await WithKnownAsync();
        var revision = await catalogue.RevisionAsync();
        await Assert.ThrowsAsync<DocumentException>(() => catalogue.StoreAsync(Some.Paper("untitled", "", [])));

        Assert.Equal(revision + 1, (await catalogue.StoreAsync(Changed)).Revision);
    }

    [Fact]
    public async Task Two_writers_take_turns()
    {
        await using var catalogue = await WithKnownAsync();
        var revision = await catalogue.RevisionAsync();
        var events = new List<string>();
        using var firstIsWriting = new SemaphoreSlim(0);

        var first = Task.Run(() => catalogue.Writer.StoreAsync([Some.Source("first", First())], default));
        await firstIsWriting.WaitAsync();
        var second = Task.Run(() => catalogue.Writer.StoreAsync([Some.Source("second", Second())], default));
        var reports = await Task.WhenAll(first, second);

        Assert.Equal([revision + 1, revision + 2], reports.Select(report => report.Revision));
        Assert.Equal(["first begins", "first ends", "second begins"], events);
        Assert.Equal(["otters", "fishing", "fishing-" + Hash("Fishing\n\nBo Ng")], await catalogue.IdsAsync());

        IEnumerable<PaperRecord> First()
        {
            events.Add("first begins");
            firstIsWriting.Release();
            Thread.Sleep(200);
            yield return Some.Paper("Fishing", "Ann Lee");
            events.Add("first ends");
        }

        IEnumerable<PaperRecord> Second()
        {
            events.Add("second begins");
            yield return Some.Paper("Fishing", "Bo Ng");
        }
    }

    private static string Hash(string identity) => global::Catalogue.Text.Slug.ShortHash(identity, "0");

    private static async Task StoresNothingAsync<TException>(IEnumerable<PaperRecord> records)
        where TException : Exception
    {
        await using var catalogue = await WithKnownAsync();
        var before = await catalogue.ContentAsync();

        await Assert.ThrowsAsync<TException>(() => catalogue.StoreAsync(records));

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    private static async Task<TestCatalogue> WithKnownAsync()
    {
        var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Known);
        return catalogue;
    }

    private static IEnumerable<PaperRecord> Unreadable()
    {
        yield return Changed;
        yield return Some.Paper("New");
        throw new FormatException();
    }

    private static IEnumerable<PaperRecord> CancelAfter(int count, PaperRecord[] records, CancellationTokenSource cancellation)
    {
        foreach (var record in records.Take(count))
            yield return record;
        cancellation.Cancel();
        foreach (var record in records.Skip(count))
            yield return record;
    }
}
