using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Matching;

/// <summary>The papers that the records of a chunk may be of: with one of their identifiers or ids, or with their title.</summary>
internal sealed class CandidatePapers
{
    private readonly Dictionary<long, List<CandidatePaper>> _byTitle = [];
    private readonly Dictionary<IdentifierRecord, List<CandidatePaper>> _byIdentifier = [];
    private readonly Dictionary<string, CandidatePaper> _byId = new(StringComparer.Ordinal);

    public static async Task<CandidatePapers> ReadAsync(
        CatalogueContext db, Source source, IReadOnlyList<CandidatePaper> papers, IdentifierHolders identifiers, CancellationToken cancellationToken)
    {
        var keys = identifiers.Holders.ToHashSet();
        long?[] titles = [.. papers.Select(paper => paper.TitleHash).OfType<long>().Distinct()];
        keys.UnionWith(await db.Papers.Where(paper => EF.Parameter(titles).Contains(paper.TitleHash)).Select(paper => paper.Key).ToListAsync(cancellationToken));
        string[] ids = [.. papers.Select(paper => paper.Record.CatalogueId).OfType<string>()];
        if (ids.Length > 0)
            keys.UnionWith(await db.Papers.Where(paper => EF.Parameter(ids).Contains(paper.Id)).Select(paper => paper.Key).ToListAsync(cancellationToken));

        var known = new CandidatePapers();
        foreach (var paper in keys.Count == 0 ? [] : await StoredPapers.ReadAsync(db, [.. keys], cancellationToken))
        {
            known.Add(new CandidatePaper(StoredRecords.Of(paper), paper.TitleHash)
            {
                Paper = paper,
                Id = paper.Id,
                OwnRecord = paper.Sources.FirstOrDefault(part => part.SourceKey == source.Key && !part.IsMerged)?.RecordKey,
            });
        }

        return known;
    }

    public void Add(CandidatePaper paper)
    {
        if (paper.TitleHash is { } title)
            Add(_byTitle, title, paper);
        foreach (var identifier in paper.Record.Identifiers)
            Add(_byIdentifier, identifier, paper);
        if (paper.Paper is not null)
            _byId[paper.Id] = paper;
    }

    /// <summary>The papers that share an identifier, the title or the catalogue id with the record.</summary>
    public IEnumerable<CandidatePaper> Like(CandidatePaper paper)
    {
        var record = paper.Record;
        var like = record.Identifiers.SelectMany(identifier => _byIdentifier.GetValueOrDefault(identifier, []));
        if (paper.TitleHash is { } title)
            like = like.Concat(_byTitle.GetValueOrDefault(title, []));
        if (record.CatalogueId is { } id && _byId.TryGetValue(id, out var same))
            like = like.Append(same);
        return like.Distinct();
    }

    private static void Add<TKey>(Dictionary<TKey, List<CandidatePaper>> papers, TKey key, CandidatePaper paper)
        where TKey : notnull
    {
        if (papers.TryGetValue(key, out var same))
            same.Add(paper);
        else
            papers.Add(key, [paper]);
    }
}
