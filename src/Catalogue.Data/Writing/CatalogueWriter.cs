using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Records.Authorities;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Brings records into the catalogue. Each call is one transaction and, if it changes anything, one revision.</summary>
public sealed class CatalogueWriter(IDbContextFactory<CatalogueContext> contexts, Authorities authorities, CommitGate gate)
{
    /// <summary>Records that are stored together; a database that is another program is asked the fewer times, the more they are.</summary>
    private const int MostRecords = 2_000;

    /// <summary>Bytes of their content, of which memory holds a few chunks.</summary>
    private const int MostContent = 4 * 1024 * 1024;

    /// <summary>
    /// Stores what sources say: new papers, changed papers, and the profiles of their persons. Records are read once, in order,
    /// on another thread, and none is kept: there may be millions.
    /// </summary>
    /// <exception cref="DocumentException">A record is rejected; nothing is stored.</exception>
    public async Task<WriteReport> StoreAsync(IEnumerable<SourceRecord> sources, CancellationToken cancellationToken)
    {
        await using var revision = await RevisionInProgress.BeginAsync(contexts, gate, cancellationToken);
        using var write = new WriteInProgress(revision.Db, authorities, revision.Number);
        foreach (var source in sources)
        {
            var reading = SourceReading.Of(source);
            await using var chunks = ChunksOf(reading, cancellationToken);
            if (await chunks.MoveNextAsync())
                await StoreAsync(write, reading, chunks, outcome => Refuse(source.Name, outcome), cancellationToken);
        }

        return await FinishAsync(revision, write, cancellationToken);
    }

    /// <summary>
    /// Stores what a source says, all or nothing, and reports what becomes of each record. The write begins when the first records have been
    /// read, so that a slow source does not keep others from writing before it says anything.
    /// </summary>
    /// <param name="report">Is told what becomes of each record, in the source's order, before anything is kept.</param>
    public async Task<WriteReport> StoreAsync(SourceReading source, WriteOptions options, Action<RecordOutcome> report, CancellationToken cancellationToken)
    {
        await using var chunks = ChunksOf(source, cancellationToken);
        if (!await chunks.MoveNextAsync())
            return await UnchangedAsync(options, cancellationToken);

        await using var alone = options is { IsDryRun: true, Within: null } ? new DryRun(contexts) : null;
        var dryRun = options.Within ?? alone;
        await using var revision = await (dryRun is null ? RevisionInProgress.BeginAsync(contexts, gate, cancellationToken) : dryRun.BeginAsync(cancellationToken));
        using var write = new WriteInProgress(revision.Db, authorities, revision.Number);
        await StoreAsync(write, source, chunks, report, cancellationToken);
        var would = write.Counts.Report(revision.Number - 1, isStored: false);
        if (would.Rejected > 0 && !options.KeepsGoing)
            return would;

        var finished = await FinishAsync(revision, write, cancellationToken);
        return options.IsDryRun ? would : finished;
    }

    /// <summary>A source without any record changes nothing, and is not written down.</summary>
    private async Task<WriteReport> UnchangedAsync(WriteOptions options, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new WriteReport(0, 0, 0, await db.State.Select(state => state.Revision).SingleAsync(cancellationToken)) { IsStored = !options.IsDryRun };
    }

    private static async Task<WriteReport> FinishAsync(RevisionInProgress revision, WriteInProgress write, CancellationToken cancellationToken)
    {
        await write.FlushAsync(cancellationToken);
        await revision.FinishAsync(write.HasChanged, cancellationToken);
        return write.Counts.Report(revision.Number, isStored: true);
    }

    private static IAsyncEnumerator<DigestedRecord[]> ChunksOf(SourceReading reading, CancellationToken cancellationToken) => ReadAhead
        .OfAsync(reading.Records.Select(DigestedRecord.Of).ChunksOf(MostRecords, MostContent, record => record.Content.Length), cancellationToken)
        .GetAsyncEnumerator(cancellationToken);

    /// <param name="chunks">At the first chunk.</param>
    private static async Task StoreAsync(
        WriteInProgress write, SourceReading reading, IAsyncEnumerator<DigestedRecord[]> chunks, Action<RecordOutcome> report, CancellationToken cancellationToken)
    {
        var source = new SourceInProgress(await SourceAsync(write, reading, cancellationToken), reading, write.Revision);
        var (papers, researchers) = (new PaperStore(source, write, report), new ResearcherStore(write, source.Source));
        do
        {
            var chunk = chunks.Current;
            await papers.StoreAsync([.. chunk.Where(record => record.Read is not ReadProfile)], cancellationToken);
            foreach (var profile in chunk.Select(record => record.Read).OfType<ReadProfile>())
                write.HasChangedMore |= await researchers.StoreAsync(profile.Profile, reading.Retrieved, cancellationToken);
            await write.Tables.GrowAsync(write.Counts.Created, cancellationToken);
        }
        while (await chunks.MoveNextAsync());
    }

    private static void Refuse(string source, RecordOutcome outcome)
    {
        if (outcome.Outcome == OutcomeKind.Rejected)
            throw new DocumentException(source, outcome.Line == 0 ? null : outcome.Line, outcome.Reason!);
    }

    private static async Task<Source> SourceAsync(WriteInProgress write, SourceReading reading, CancellationToken cancellationToken)
    {
        var source = await write.Db.Sources.SingleOrDefaultAsync(known => known.Kind == reading.Kind && known.Name == reading.Name, cancellationToken);
        if (source is not null)
            return source;

        source = new Source { Key = write.Rows.Sources.NextKey(), Kind = reading.Kind, Name = reading.Name };
        // It goes with the write if that changes nothing else.
        write.Rows.Sources.Insert(source);
        return source;
    }
}
