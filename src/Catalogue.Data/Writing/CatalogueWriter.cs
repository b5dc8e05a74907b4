using System.Security.Cryptography;
using System.Text.Json;
using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Search.Index;
using Catalogue.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Brings records into the catalogue. Each call is one transaction and, if it changes anything, one revision.</summary>
public sealed class CatalogueWriter(IDbContextFactory<CatalogueContext> contexts, Authorities authorities)
{
    /// <summary>Stores what sources say: new papers, changed papers, and the profiles of their persons.</summary>
    public async Task<WriteReport> StoreAsync(IEnumerable<SourceRecord> sources, CancellationToken cancellationToken)
    {
        await using var revision = await RevisionInProgress.BeginAsync(contexts, cancellationToken);
        var db = revision.Db;
        var ids = new IdAllocator(db);
        var names = new NameRegistry(db, authorities, ids, revision.Number);
        var stores = new List<PaperStore>();
        foreach (var record in sources)
        {
            var source = await SourceAsync(db, record, cancellationToken);
            var papers = new PaperStore(db, source, record.Retrieved, ids, new PaperAssembler(names, revision.Number));
            stores.Add(papers);
            foreach (var paper in record.Papers)
                await papers.StoreAsync(paper, Digest(record, paper), cancellationToken);
            if (record.Profile is not null)
                await new ResearcherStore(db, source, names, revision.Number).StoreAsync(record.Profile, record.Retrieved, cancellationToken);
        }

        await revision.FinishAsync(cancellationToken, () => Index(db, stores));
        return new WriteReport(
            stores.Sum(papers => papers.Created.Count), stores.Sum(papers => papers.Updated.Count), stores.Sum(papers => papers.Unchanged), revision.Number);
    }

    private static async Task<Source> SourceAsync(CatalogueContext db, SourceRecord record, CancellationToken cancellationToken)
    {
        var source = await db.Sources.AsTracking()
            .SingleOrDefaultAsync(known => known.Kind == record.Kind && known.Name == record.Name, cancellationToken);
        if (source is null)
            db.Sources.Add(source = new Source { Kind = record.Kind, Name = record.Name });
        return source;
    }

    private static Task Index(CatalogueContext db, List<PaperStore> stores)
    {
        using var index = new SearchIndexWriter(db.Database.GetDbConnection());
        foreach (var papers in stores)
            papers.Index(index);
        index.Flush();
        return Task.CompletedTask;
    }

    /// <summary>Papers show when their source was retrieved, so that a later date changes them all.</summary>
    private static string Digest(SourceRecord source, PaperRecord paper) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { source.Retrieved, Paper = paper with { Line = 0 } })));
}
