using System.Text;
using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Derived;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Archives;

/// <summary>Stores the papers of an archive unchanged, with new keys in the same order, and rebuilds their derived data.</summary>
internal sealed class ArchivedPapers : IDisposable
{
    private readonly CatalogueContext _db;
    private readonly ArchivedNames _names;
    private readonly CatalogueRows _rows;
    private readonly DerivedRows _derived;
    private readonly PaperRowWriter _writer;
    private readonly BulkLoadMaintenance _tables;

    public ArchivedPapers(CatalogueContext db, ArchivedNames names, long revision)
    {
        (_db, _names) = (db, names);
        _rows = new CatalogueRows(db);
        _derived = new DerivedRows(db, _rows, revision);
        _writer = new PaperRowWriter(db, _rows, _derived);
        _tables = new BulkLoadMaintenance(db);
    }

    public int Count { get; private set; }

    public async Task StoreAsync(IReadOnlyList<ArchivedPaper> batch, CancellationToken cancellationToken)
    {
        _names.Flush();
        string[] authorIds = [.. batch.SelectMany(paper => paper.Authors).Select(author => author.Id).Distinct(StringComparer.Ordinal)];
        string[] affiliationIds = [.. batch.SelectMany(paper => paper.Affiliations).Select(known => known.Id).Distinct(StringComparer.Ordinal)];
        var authors = await _db.Authors.Where(author => EF.Parameter(authorIds).Contains(author.Id)).ToDictionaryAsync(author => author.Id, StringComparer.Ordinal, cancellationToken);
        var affiliations = await _db.Affiliations.Where(known => EF.Parameter(affiliationIds).Contains(known.Id)).ToDictionaryAsync(known => known.Id, StringComparer.Ordinal, cancellationToken);
        var papers = batch.Select(paper => PaperOf(paper, authors, affiliations)).ToList();
        await _writer.WriteAsync([.. papers.Select(paper => new PaperChange(paper, null))], cancellationToken);
        foreach (var (paper, archived) in papers.Zip(batch))
            StoreContents(paper, archived);
        _rows.Flush();
        Count += batch.Count;
        await _tables.GrowAsync(Count, cancellationToken);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _writer.FinishAsync(cancellationToken);
        await _derived.FlushAsync();
        await _tables.FinishAsync(cancellationToken);
    }

    public void Dispose()
    {
        _derived.Dispose();
        _rows.Dispose();
    }

    private void StoreContents(Paper paper, ArchivedPaper archived)
    {
        foreach (var source in archived.Sources)
        {
            if (source.Record is { } record)
                _rows.RecordContents.Insert(new RecordContent { PaperKey = paper.Key, SourceKey = _names.SourceOf(source.Source).Key, RecordKey = source.Key, Json = Encoding.UTF8.GetBytes(record.GetRawText()) });
        }
    }

    private Paper PaperOf(ArchivedPaper archived, Dictionary<string, Author> authors, Dictionary<string, Affiliation> affiliations)
    {
        var key = _rows.Papers.NextKey();
        var primary = archived.Category is null ? null : _names.CategoryOf(archived.Category);
        var paper = new Paper
        {
            Key = key,
            Id = archived.Id,
            Title = archived.Title,
            TitleSortKey = SortKey.Of(archived.Title),
            TitleHash = TitleHash.Of(archived.Title),
            Abstract = archived.Abstract,
            HasCode = archived.HasCode,
            CodeUrl = archived.CodeUrl,
            AuthorsTruncated = archived.AuthorsTruncated,
            PrimaryCategory = primary,
            PrimaryCategoryKey = primary?.Key,
            Revision = archived.Revision,
        };
        PaperDates.Set(paper, DateOf(archived), archived.PublishedYearInferred);
        paper.Categories.AddRange(archived.Categories.Select(_names.CategoryOf).Select((category, at) => new CategoryEntry { PaperKey = key, Ordinal = at, CategoryKey = category.Key, Category = category }));
        paper.Authorships.AddRange(archived.Authors.Select((author, at) => AuthorshipOf(key, author, at, Named(authors, author.Id), affiliations)));
        paper.Affiliations.AddRange(archived.Affiliations.Select((part, at) => AffiliationOf(key, part, at, Named(affiliations, part.Id))));
        paper.Links.AddRange(archived.Links.Select((url, at) => new Link { PaperKey = key, Ordinal = at, Url = url }));
        paper.Identifiers.AddRange(archived.Identifiers.Select(known => new Identifier { PaperKey = key, Scheme = known.Scheme, Value = known.Value }));
        paper.Sources.AddRange(archived.Sources.Select(known => SourceOf(key, known)));
        return paper;
    }

    private static PublicationDate? DateOf(ArchivedPaper archived) => archived.Published is not { } text ? null
        : PublicationDate.TryParse(text, out var date) ? date
        : throw new ImportException($"the paper '{archived.Id}' has the invalid date '{text}'");

    private static Authorship AuthorshipOf(int key, ArchivedAuthorship archived, int at, Author author, Dictionary<string, Affiliation> affiliations)
    {
        var authorship = new Authorship { PaperKey = key, Ordinal = at, AuthorKey = author.Key, Author = author, NameAsWritten = archived.Name, Position = archived.Position };
        authorship.Affiliations.AddRange(archived.Affiliations.Select((known, place) => (Affiliation: Named(affiliations, known.Id), known.Name, Place: place)).Select(part => new AuthorshipAffiliation
        {
            PaperKey = key,
            AuthorshipOrdinal = at,
            Ordinal = part.Place,
            AffiliationKey = part.Affiliation.Key,
            Affiliation = part.Affiliation,
            NameAsWritten = part.Name,
        }));
        return authorship;
    }

    private static AffiliationEntry AffiliationOf(int key, ArchivedPaperAffiliation part, int at, Affiliation affiliation) => new()
    {
        PaperKey = key,
        Ordinal = at,
        AffiliationKey = affiliation.Key,
        Affiliation = affiliation,
        NameAsWritten = part.Name,
        IsOfPaper = part.IsOfPaper,
    };

    private SourceEntry SourceOf(int key, ArchivedPaperSource archived)
    {
        var source = _names.SourceOf(archived.Source);
        return new SourceEntry
        {
            PaperKey = key,
            SourceKey = source.Key,
            Source = source,
            RecordKey = archived.Key,
            Retrieved = archived.Retrieved,
            IsMerged = archived.IsMerged,
            RecordDigest = archived.Digest,
            Revision = archived.Revision,
        };
    }

    private static T Named<T>(Dictionary<string, T> known, string id) => known.GetValueOrDefault(id)
        ?? throw new ImportException($"a paper refers to '{id}', which the archive does not contain");
}
