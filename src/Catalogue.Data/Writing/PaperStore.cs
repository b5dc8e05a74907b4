using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Search;
using Catalogue.Data.Search.Index;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Stores the papers of one source: finds each by the source's own key, and leaves alone what has not changed.</summary>
internal sealed class PaperStore(CatalogueContext db, Source source, DateOnly retrieved, IdAllocator ids, PaperAssembler assembler)
{
    private readonly RecordChecks _checks = new(db, source);
    private readonly List<(Paper Paper, SearchDocument Before)> _rewritten = [];

    public List<Paper> Created { get; } = [];

    public HashSet<Paper> Updated { get; } = [];

    public int Unchanged { get; private set; }

    public async Task StoreAsync(PaperRecord record, string digest, CancellationToken cancellationToken)
    {
        _checks.CheckKey(record);
        var known = source.Key == 0 ? null : await db.PaperSources.AsTracking()
            .SingleOrDefaultAsync(part => part.SourceKey == source.Key && part.RecordKey == record.RecordKey, cancellationToken);
        if (known is not null && known.RecordDigest != digest)
            await UpdateAsync(known, record, digest, cancellationToken);
        else if (known is not null || await IsDeletedAsync(record, cancellationToken))
            Unchanged++;
        else
            await CreateAsync(record, digest, cancellationToken);
    }

    /// <summary>Brings the search index up to date, once the new papers have their keys.</summary>
    public void Index(SearchIndexWriter index)
    {
        foreach (var (paper, before) in _rewritten)
        {
            index.Remove(paper.Key, before);
            index.Add(paper.Key, SearchDocument.Of(paper));
        }

        foreach (var paper in Created)
            index.Add(paper.Key, SearchDocument.Of(paper));
    }

    private async Task<bool> IsDeletedAsync(PaperRecord record, CancellationToken cancellationToken) => source.Key != 0
        && await db.DeletedRecords.AnyAsync(deleted => deleted.SourceKey == source.Key && deleted.RecordKey == record.RecordKey, cancellationToken);

    private async Task CreateAsync(PaperRecord record, string digest, CancellationToken cancellationToken)
    {
        var id = await ids.GiveAsync(ResourceKind.Paper, record.Title, Identity(record), cancellationToken);
        var paper = new Paper { Id = id, Title = record.Title, TitleSortKey = record.Title };
        await _checks.CheckIdentifiersAsync(paper, record, cancellationToken);
        await assembler.ApplyAsync(paper, record, cancellationToken);
        paper.Sources.Add(new PaperSource { Source = source, RecordKey = record.RecordKey, Retrieved = retrieved, RecordDigest = digest });
        db.Papers.Add(paper);
        Created.Add(paper);
    }

    private async Task UpdateAsync(PaperSource known, PaperRecord record, string digest, CancellationToken cancellationToken)
    {
        var paper = await db.Papers.AsTracking().Include(stored => stored.Sources)
            .SingleAsync(stored => stored.Key == known.PaperKey, cancellationToken);
        if (paper.Sources.Count > 1)
            await db.Entry(paper).Collection(stored => stored.Identifiers).LoadAsync(cancellationToken);
        var before = await DocumentAsync(paper, cancellationToken);
        if (!known.IsMerged)
            await ClearAsync(paper, cancellationToken);
        await _checks.CheckIdentifiersAsync(paper, record, cancellationToken);
        if (known.IsMerged)
            assembler.Identify(paper, record);
        else
            await assembler.ApplyAsync(paper, record, cancellationToken);

        (known.RecordDigest, known.Retrieved) = (digest, retrieved);
        db.Entry(paper).DetectChanges();
        Updated.Add(paper);
        if (!known.IsMerged)
            _rewritten.Add((paper, before));
    }

    private async Task<SearchDocument> DocumentAsync(Paper paper, CancellationToken cancellationToken) => SearchDocument.Of(
        paper.Title,
        paper.Abstract,
        await db.Authorships.Where(part => part.PaperKey == paper.Key).OrderBy(part => part.Ordinal).Select(part => part.NameAsWritten).ToListAsync(cancellationToken));

    /// <summary>Parts are replaced whole; their rows go at once, because saving here would look through everything that is tracked.</summary>
    private async Task ClearAsync(Paper paper, CancellationToken cancellationToken)
    {
        await db.PaperCategories.Where(part => part.PaperKey == paper.Key).ExecuteDeleteAsync(cancellationToken);
        await db.Authorships.Where(part => part.PaperKey == paper.Key).ExecuteDeleteAsync(cancellationToken);
        await db.PaperAffiliations.Where(part => part.PaperKey == paper.Key).ExecuteDeleteAsync(cancellationToken);
        await db.Links.Where(part => part.PaperKey == paper.Key).ExecuteDeleteAsync(cancellationToken);
        if (paper.Sources.Count == 1)
            await db.Identifiers.Where(part => part.PaperKey == paper.Key).ExecuteDeleteAsync(cancellationToken);
    }

    private static string Identity(PaperRecord record) => record.Identifiers is [var first, ..]
        ? $"{first.Scheme}:{first.Value}"
        : string.Join('\n', [record.Title, record.Published?.ToString() ?? "", .. record.Authors.Select(author => author.Name)]);
}
