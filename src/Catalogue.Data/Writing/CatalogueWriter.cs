using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Records.Authorities;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Stores records in the catalogue. Each call is one transaction and, if it changes anything, one revision.</summary>
public sealed class CatalogueWriter(IDbContextFactory<CatalogueContext> contexts, Authorities authorities, CommitGate gate)
{
    /// <summary>The maximum number of records in a chunk. Larger chunks need fewer round trips to a remote database.</summary>
    private const int MostRecords = 2_000;

    /// <summary>The size, in bytes of record content, at which a chunk ends. Memory holds a few chunks at a time.</summary>
    private const int MostContent = 4 * 1024 * 1024;

    /// <summary>
    /// Stores the records of sources: new and changed papers, and profiles. Records are enumerated once, in order, on another thread, and
    /// are not kept in memory: there may be millions.
    /// </summary>
    /// <exception cref="DocumentException">A record is rejected; nothing is stored.</exception>
    public async Task<WriteReport> StoreAsync(IEnumerable<SourceRecord> sources, CancellationToken cancellationToken)
    {
        await using var revision = await UnitOfWork.BeginAsync(contexts, gate, cancellationToken);
        using var write = new WriteSession(revision.Db, authorities, revision.Number);
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
    /// Stores a source completely or not at all, and reports the outcome of each record. The write begins only after the first chunk has been
    /// read, so that a source that is slow to start does not block other writers.
    /// </summary>
    /// <param name="report">Called with the outcome of each record, in the order of the source, before anything is committed.</param>
    public async Task<WriteReport> StoreAsync(SourceReading source, WriteOptions options, Action<RecordOutcome> report, CancellationToken cancellationToken)
    {
        await using var chunks = ChunksOf(source, cancellationToken);
        if (!await chunks.MoveNextAsync())
            return await UnchangedAsync(options, cancellationToken);

        await using var alone = options is { IsDryRun: true, Within: null } ? new DryRun(contexts) : null;
        var dryRun = options.Within ?? alone;
        await using var revision = await (dryRun is null ? UnitOfWork.BeginAsync(contexts, gate, cancellationToken) : dryRun.BeginAsync(cancellationToken));
        using var write = new WriteSession(revision.Db, authorities, revision.Number);
        await StoreAsync(write, source, chunks, report, cancellationToken);
        var would = write.Counts.Report(revision.Number - 1, isStored: false);
        if (would.Rejected > 0 && !options.KeepsGoing)
            return would;

        var finished = await FinishAsync(revision, write, cancellationToken);
        return options.IsDryRun ? would : finished;
    }

    /// <summary>The report for a source without records: it changes nothing, and the source itself is not stored.</summary>
    private async Task<WriteReport> UnchangedAsync(WriteOptions options, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new WriteReport(0, 0, 0, await db.State.Select(state => state.Revision).SingleAsync(cancellationToken)) { IsStored = !options.IsDryRun };
    }

    private static async Task<WriteReport> FinishAsync(UnitOfWork revision, WriteSession write, CancellationToken cancellationToken)
    {
        await write.FlushAsync(cancellationToken);
        await revision.FinishAsync(write.HasChanged, cancellationToken);
        return write.Counts.Report(revision.Number, isStored: true);
    }

    private static IAsyncEnumerator<DigestedRecord[]> ChunksOf(SourceReading reading, CancellationToken cancellationToken) => ReadAhead
        .OfAsync(reading.Records.Select(DigestedRecord.Of).ChunksOf(MostRecords, MostContent, record => record.Content.Length), cancellationToken)
        .GetAsyncEnumerator(cancellationToken);

    /// <param name="chunks">Positioned at the first chunk.</param>
    private static async Task StoreAsync(
        WriteSession write, SourceReading reading, IAsyncEnumerator<DigestedRecord[]> chunks, Action<RecordOutcome> report, CancellationToken cancellationToken)
    {
        var source = new SourceUpdate(await SourceAsync(write, reading, cancellationToken), reading, write.Revision);
        var (papers, researchers) = (new ChunkWriter(source, write, report), new ResearcherWriter(write, source.Source));
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

    private static async Task<Source> SourceAsync(WriteSession write, SourceReading reading, CancellationToken cancellationToken)
    {
        var source = await write.Db.Sources.SingleOrDefaultAsync(known => known.Kind == reading.Kind && known.Name == reading.Name, cancellationToken);
        if (source is not null)
            return source;

        source = new Source { Key = write.Rows.Sources.NextKey(), Kind = reading.Kind, Name = reading.Name };
        // Rolled back with the write if the write changes nothing else.
        write.Rows.Sources.Insert(source);
        return source;
    }
}
