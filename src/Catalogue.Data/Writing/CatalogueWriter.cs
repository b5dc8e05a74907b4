using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Brings records into the catalogue. Each call is one transaction and, if it changes anything, one revision.</summary>
public sealed class CatalogueWriter(IDbContextFactory<CatalogueContext> contexts, Authorities authorities)
{
    private const int ChunkSize = 500;

    /// <summary>
    /// Stores what sources say: new papers, changed papers, and the profiles of their persons. Records are read once, in order,
    /// on another thread, and none is kept: there may be millions.
    /// </summary>
    public async Task<WriteReport> StoreAsync(IEnumerable<SourceRecord> sources, CancellationToken cancellationToken)
    {
        await using var revision = await RevisionInProgress.BeginAsync(contexts, cancellationToken);
        using var write = new WriteInProgress(revision.Db, authorities, revision.Number);
        foreach (var record in sources)
            await StoreAsync(write, record, cancellationToken);

        await write.FlushAsync(cancellationToken);
        await revision.FinishAsync(write.HasChanged, cancellationToken);
        return write.Counts.Report(revision.Number);
    }

    private static async Task StoreAsync(WriteInProgress write, SourceRecord record, CancellationToken cancellationToken)
    {
        var source = await SourceAsync(write, record, cancellationToken);
        var checks = new RecordChecks(source);
        var papers = new PaperStore(write.Db, source, checks, new ChunkStore(source, record.Retrieved, checks, write), write.Counts);
        var records = record.Papers.Select(paper => DigestedRecord.Of(record, paper));
        await foreach (var chunk in ReadAhead.ChunksAsync(records, ChunkSize, cancellationToken))
        {
            await papers.StoreAsync(chunk, cancellationToken);
            await write.Indices.DeferAsync(write.Counts.Created, cancellationToken);
        }

        if (record.Profile is not null)
            write.HasChangedMore |= await new ResearcherStore(write, source).StoreAsync(record.Profile, record.Retrieved, cancellationToken);
    }

    private static async Task<Source> SourceAsync(WriteInProgress write, SourceRecord record, CancellationToken cancellationToken)
    {
        var source = await write.Db.Sources.SingleOrDefaultAsync(known => known.Kind == record.Kind && known.Name == record.Name, cancellationToken);
        if (source is not null)
            return source;

        source = new Source { Key = write.Rows.Sources.NextKey(), Kind = record.Kind, Name = record.Name };
        write.Rows.Sources.Insert(source);
        write.HasChangedMore = true;
        return source;
    }
}
