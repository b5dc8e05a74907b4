using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Records.Authorities;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Brings records into the catalogue. Each call is one transaction and, if it changes anything, one revision.</summary>
public sealed class CatalogueWriter(IDbContextFactory<CatalogueContext> contexts, Authorities authorities)
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
        await using var revision = await RevisionInProgress.BeginAsync(contexts, cancellationToken);
        using var write = new WriteInProgress(revision.Db, authorities, revision.Number);
        foreach (var source in sources)
            await StoreAsync(write, SourceReading.Of(source), outcome => Refuse(source.Name, outcome), cancellationToken);

        return await FinishAsync(revision, write, cancellationToken);
    }

    /// <summary>Stores what a source says, all or nothing, and reports what becomes of each record.</summary>
    /// <param name="report">Is told what becomes of each record, in the source's order, before anything is kept.</param>
    public async Task<WriteReport> StoreAsync(SourceReading source, WriteOptions options, Action<RecordOutcome> report, CancellationToken cancellationToken)
    {
        await using var revision = await RevisionInProgress.BeginAsync(contexts, cancellationToken);
        using var write = new WriteInProgress(revision.Db, authorities, revision.Number);
        await StoreAsync(write, source, report, cancellationToken);
        var would = write.Counts.Report(revision.Number - 1, isStored: false);
        return options.IsDryRun || (would.Rejected > 0 && !options.KeepsGoing) ? would : await FinishAsync(revision, write, cancellationToken);
    }

    private static async Task<WriteReport> FinishAsync(RevisionInProgress revision, WriteInProgress write, CancellationToken cancellationToken)
    {
        await write.FlushAsync(cancellationToken);
        await revision.FinishAsync(write.HasChanged, cancellationToken);
        return write.Counts.Report(revision.Number, isStored: true);
    }

    private static async Task StoreAsync(WriteInProgress write, SourceReading reading, Action<RecordOutcome> report, CancellationToken cancellationToken)
    {
        var source = new SourceInProgress(await SourceAsync(write, reading, cancellationToken), reading, write.Revision);
        var (papers, researchers) = (new PaperStore(source, write, report), new ResearcherStore(write, source.Source));
        var chunks = reading.Records.Select(DigestedRecord.Of).ChunksOf(MostRecords, MostContent, record => record.Content.Length);
        await foreach (var chunk in ReadAhead.OfAsync(chunks, cancellationToken))
        {
            await papers.StoreAsync([.. chunk.Where(record => record.Read is not ReadProfile)], cancellationToken);
            foreach (var profile in chunk.Select(record => record.Read).OfType<ReadProfile>())
                write.HasChangedMore |= await researchers.StoreAsync(profile.Profile, reading.Retrieved, cancellationToken);
            await write.Tables.GrowAsync(write.Counts.Created, cancellationToken);
        }
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
        write.Rows.Sources.Insert(source);
        write.HasChangedMore = true;
        return source;
    }
}
