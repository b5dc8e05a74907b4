using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing.Matching;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Archives;

/// <summary>Writes everything that a catalogue stores as an archive (JSON Lines), of one revision and with constant memory.</summary>
public static class CatalogueArchive
{
    public const int Version = 1;

    private const int BatchSize = 500;

    /// <summary>Whether the beginning of a file is that of an archive.</summary>
    public static bool Recognises(string head) => head.StartsWith("{\"type\":\"catalogue\",", StringComparison.Ordinal);

    public static async Task WriteAsync(CatalogueContext db, TextWriter text, CancellationToken cancellationToken)
    {
        var records = 0L;
        await foreach (var record in RecordsAsync(db, cancellationToken))
        {
            await WriteAsync(text, record, cancellationToken);
            records++;
        }

        await WriteAsync(text, new ArchiveEnd(records), cancellationToken);
    }

    private static Task WriteAsync(TextWriter text, ArchiveRecord record, CancellationToken cancellationToken) =>
        text.WriteAsync($"{JsonSerializer.Serialize(record, WireJson.Options)}\n".AsMemory(), cancellationToken);

    private static async IAsyncEnumerable<ArchiveRecord> RecordsAsync(CatalogueContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in NamedAsync(db).WithCancellation(cancellationToken))
            yield return record;
        await foreach (var batch in StoredPapers.BatchesAsync(db.Papers, BatchSize, cancellationToken))
        {
            int[] keys = [.. batch.Select(paper => paper.Key)];
            var contents = (await db.RecordContents.Where(content => EF.Parameter(keys).Contains(content.PaperKey)).ToListAsync(cancellationToken))
                .ToDictionary(content => (content.SourceKey, content.RecordKey), content => JsonElement.Parse(content.Json));
            foreach (var paper in batch)
                yield return PaperOf(paper, contents);
        }

        await foreach (var record in GoneAsync(db).WithCancellation(cancellationToken))
            yield return record;
    }

    private static IAsyncEnumerable<ArchiveRecord> NamedAsync(CatalogueContext db) => Chained(
        db.State.Select(state => new ArchivedCatalogue(Version, state.Uuid, state.Revision)),
        db.Sources.OrderBy(source => source.Key).Select(source => new ArchivedSource(source.Kind, source.Name)),
        db.Categories.OrderBy(category => category.Key)
            .Select(category => new ArchivedCategory(category.Id, category.Code, category.Name, category.Revision)),
        db.Affiliations.OrderBy(affiliation => affiliation.Key)
            .Select(affiliation => new ArchivedAffiliation(affiliation.Id, affiliation.Name, affiliation.FoldedName, affiliation.Revision)),
        db.Authors.OrderBy(author => author.Key).Select(author => new ArchivedAuthor(author.Id, author.Name, author.FoldedName, author.Revision)),
        db.Researchers.OrderBy(researcher => researcher.AuthorKey).Select(researcher => new ArchivedResearcher(
            researcher.Author!.Id, researcher.Field!.Id, researcher.HIndex, researcher.Papers, researcher.Citations, researcher.NoveltyPercent,
            researcher.AiScore, new ArchivedSource(researcher.Source!.Kind, researcher.Source.Name), researcher.Retrieved, researcher.Revision)));

    private static IAsyncEnumerable<ArchiveRecord> GoneAsync(CatalogueContext db) => Chained(
        db.Tombstones.OrderBy(known => known.Revision).ThenBy(known => known.Kind).ThenBy(known => known.Id)
            .Select(known => new ArchivedTombstone(known.Kind, known.Id, known.DeletedAt, known.Revision)),
        db.Aliases.OrderBy(known => known.Revision).ThenBy(known => known.Kind).ThenBy(known => known.Id)
            .Select(known => new ArchivedAlias(known.Kind, known.Id, known.TargetId, known.Revision)),
        db.DeletedRecords.OrderBy(record => record.SourceKey).ThenBy(record => record.RecordKey)
            .Select(record => new ArchivedDeletedRecord(new ArchivedSource(record.Source!.Kind, record.Source.Name), record.RecordKey, record.PaperId)));

    private static async IAsyncEnumerable<ArchiveRecord> Chained(params IQueryable<ArchiveRecord>[] queries)
    {
        foreach (var query in queries)
        {
            await foreach (var record in query.AsAsyncEnumerable())
                yield return record;
        }
    }

    private static ArchivedPaper PaperOf(Paper paper, Dictionary<(int SourceKey, string RecordKey), JsonElement> contents)
    {
        var affiliations = paper.Affiliations.ToDictionary(part => part.AffiliationKey, part => part.Affiliation!.Id);
        return new ArchivedPaper
        {
            Id = paper.Id,
            Title = paper.Title,
            Abstract = paper.Abstract,
            Published = paper.Published is { } day ? new PublicationDate(day, paper.PublishedPrecision!.Value).ToString() : null,
            PublishedYearInferred = paper.PublishedYearInferred,
            Category = paper.PrimaryCategory?.Id,
            Categories = [.. paper.Categories.OrderBy(part => part.Ordinal).Select(part => part.Category!.Id)],
            Authors = [.. paper.Authorships.OrderBy(part => part.Ordinal).Select(part => new ArchivedAuthorship(part.Author!.Id, part.NameAsWritten, part.Position,
                [.. part.Affiliations.OrderBy(of => of.Ordinal).Select(of => new ArchivedAuthorAffiliation(affiliations[of.AffiliationKey], of.NameAsWritten))]))],
            AuthorsTruncated = paper.AuthorsTruncated,
            Affiliations = [.. paper.Affiliations.OrderBy(part => part.Ordinal)
                .Select(part => new ArchivedPaperAffiliation(part.Affiliation!.Id, part.NameAsWritten, part.IsOfPaper))],
            HasCode = paper.HasCode,
            CodeUrl = paper.CodeUrl,
            Links = [.. paper.Links.OrderBy(link => link.Ordinal).Select(link => link.Url)],
            Identifiers = [.. paper.Identifiers.OrderBy(known => known.Scheme, StringComparer.Ordinal).ThenBy(known => known.Value, StringComparer.Ordinal)
                .Select(known => new ArchivedIdentifier(known.Scheme, known.Value))],
            Sources = [.. paper.Sources.OrderBy(part => part.SourceKey).ThenBy(part => part.RecordKey, StringComparer.Ordinal)
                .Select(part => new ArchivedPaperSource(
                    new ArchivedSource(part.Source!.Kind, part.Source.Name), part.RecordKey, part.Retrieved, part.IsMerged, part.RecordDigest, part.Revision,
                    contents.TryGetValue((part.SourceKey, part.RecordKey), out var record) ? record : null))],
            Revision = paper.Revision,
        };
    }
}
