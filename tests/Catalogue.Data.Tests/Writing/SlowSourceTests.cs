using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Writing;

/// <summary>When a write begins, whether it ends, and what a dry run leaves.</summary>
public sealed class SlowSourceTests
{
    [Fact]
    public async Task Others_can_write_until_the_first_records_of_a_source_are_there()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        var report = await StoreAsync(catalogue, Slow());

        Assert.Equal((1, 3L), (report.Created, report.Revision));

        IEnumerable<ReadRecord> Slow()
        {
            Task.Run(() => catalogue.StoreAsync(Some.Paper("Otters"))).GetAwaiter().GetResult();
            yield return new ReadPaper(Some.Paper("Herons"));
        }
    }

    [Fact]
    public async Task A_source_without_records_leaves_nothing()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        var report = await StoreAsync(catalogue, []);

        Assert.Equal((0, 1L, true), (report.Created, report.Revision, report.IsStored));
        Assert.Equal("0", await catalogue.ScalarAsync("SELECT count(*) FROM Sources"));
    }

    [Fact]
    public async Task A_source_of_which_every_record_is_rejected_leaves_nothing()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        var report = await StoreAsync(catalogue, [new RejectedRecord(1, null, null, "no")], new WriteOptions(IsDryRun: false, KeepsGoing: true));

        Assert.Equal((1, 1L), (report.Rejected, report.Revision));
        Assert.Equal("0", await catalogue.ScalarAsync("SELECT count(*) FROM Sources"));
    }

    [Fact]
    public async Task Nothing_is_committed_once_the_gate_is_closed()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var gate = new CommitGate();
        var writer = catalogue.Make<CatalogueWriter>(gate);
        await writer.StoreAsync([Some.Source(Some.Paper("Otters"))], default);

        Assert.Equal("everything up to revision 2 is stored", await gate.CloseAsync());

        await Assert.ThrowsAsync<OperationCanceledException>(() => writer.StoreAsync([Some.Source(Some.Paper("Herons"))], default));
        Assert.Equal(2, await catalogue.RevisionAsync());
        Assert.Equal(["otters"], await catalogue.IdsAsync());
    }

    [Fact]
    public async Task The_writes_of_a_dry_run_see_those_before_them_that_would_be_stored_and_leave_nothing()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var before = await catalogue.ContentAsync();
        var otters = Some.Paper("otters", "Otters", ["Jane Doe"]) with { Identifiers = [Some.Doi("10.1000/otters")] };
        await using (var dryRun = new DryRun(catalogue.Contexts))
        {
            var options = new WriteOptions(IsDryRun: true, KeepsGoing: false) { Within = dryRun };
            var rejected = await StoreAsync(catalogue, [new ReadPaper(Some.Paper("Herons")), new RejectedRecord(2, null, null, "no")], options, "bad.bib");
            var first = await StoreAsync(catalogue, [new ReadPaper(otters), new ReadPaper(Some.Paper("Herons"))], options, "a.bib");
            var second = await StoreAsync(catalogue, [new ReadPaper(otters with { RecordKey = "also-otters" }), new ReadPaper(Some.Paper("Egrets"))], options, "b.bib");
            var third = await StoreAsync(catalogue, [new ReadPaper(otters with { Abstract = "They swim." })], options, "a.bib");

            Assert.Equal((1, false), (rejected.Rejected, rejected.IsStored));
            Assert.Equal((2, 0, false), (first.Created, first.Merged, first.IsStored));
            Assert.Equal((1, 1), (second.Created, second.Merged));
            Assert.Equal((0, 1), (third.Created, third.Updated));
        }

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    private static Task<WriteReport> StoreAsync(TestCatalogue catalogue, IEnumerable<ReadRecord> records, WriteOptions? options = null, string source = "refs.bib") =>
        catalogue.Writer.StoreAsync(new SourceReading(SourceKind.File, source, Some.Retrieved, records), options ?? new WriteOptions(IsDryRun: false, KeepsGoing: false), _ => { }, default);
}
