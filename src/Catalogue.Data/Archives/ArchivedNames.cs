using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Formats.Reading;
using Catalogue.Text;

namespace Catalogue.Data.Archives;

/// <summary>Stores the lines of an archive that are not papers, with new keys in the same order.</summary>
internal sealed class ArchivedNames(CatalogueContext db) : IBulkWriter
{
    private readonly CatalogueRows _rows = new(db);
    private readonly RowWriter<Researcher> _researchers = new(db);
    private readonly RowWriter<Tombstone> _tombstones = new(db);
    private readonly RowWriter<Alias> _aliases = new(db);
    private readonly RowWriter<DeletedRecord> _deletedRecords = new(db);

    public Dictionary<ArchivedSource, Source> Sources { get; } = [];

    public Dictionary<string, Category> Categories { get; } = new(StringComparer.Ordinal);

    public void Store(ArchiveRecord record)
    {
        switch (record)
        {
            case ArchivedSource source:
                Store(source);
                break;
            case ArchivedCategory category:
                Store(category);
                break;
            case ArchivedAffiliation known:
                _rows.Affiliations.Insert(new Affiliation { Key = _rows.Affiliations.NextKey(), Id = known.Id, Name = known.Name, FoldedName = known.FoldedName, NameSortKey = SortKey.Of(known.Name), Revision = known.Revision });
                break;
            case ArchivedAuthor known:
                _rows.Authors.Insert(new Author { Key = _rows.Authors.NextKey(), Id = known.Id, Name = known.Name, FoldedName = known.FoldedName, NameSortKey = SortKey.Of(known.Name), Revision = known.Revision });
                break;
            case ArchivedResearcher researcher:
                Store(researcher);
                break;
            case ArchivedTombstone gone:
                _tombstones.Insert(new Tombstone { Kind = gone.Kind, Id = gone.Id, DeletedAt = gone.DeletedAt, Revision = gone.Revision });
                break;
            case ArchivedAlias alias:
                _aliases.Insert(new Alias { Kind = alias.Kind, Id = alias.Id, TargetId = alias.Target, Revision = alias.Revision });
                break;
            case ArchivedDeletedRecord gone:
                _deletedRecords.Insert(new DeletedRecord { SourceKey = SourceOf(gone.Source).Key, RecordKey = gone.Key, PaperId = gone.Paper });
                break;
            default:
                throw new ImportException("the archive contains a second header");
        }
    }

    public Source SourceOf(ArchivedSource source) => Sources.GetValueOrDefault(source)
        ?? throw new ImportException($"the archive refers to the source '{source.Name}', which it does not contain");

    public Category CategoryOf(string id) => Categories.GetValueOrDefault(id)
        ?? throw new ImportException($"the archive refers to the category '{id}', which it does not contain");

    public void Flush()
    {
        foreach (var table in Tables)
            table.Flush();
    }

    public void Dispose()
    {
        foreach (var table in Tables)
            table.Dispose();
    }

    private IBulkWriter[] Tables => [_rows, _researchers, _tombstones, _aliases, _deletedRecords];

    private void Store(ArchivedSource known)
    {
        var source = new Source { Key = _rows.Sources.NextKey(), Kind = known.Kind, Name = known.Name };
        _rows.Sources.Insert(source);
        Sources.Add(known, source);
    }

    private void Store(ArchivedCategory known)
    {
        var category = new Category { Key = _rows.Categories.NextKey(), Id = known.Id, Code = known.Code, Name = known.Name, NameSortKey = SortKey.Of(known.Name), Revision = known.Revision };
        _rows.Categories.Insert(category);
        Categories.Add(known.Id, category);
    }

    private void Store(ArchivedResearcher known)
    {
        _rows.Flush();
        _researchers.Insert(ResearcherOf(known));
    }

    private Researcher ResearcherOf(ArchivedResearcher known) => new()
    {
        AuthorKey = db.Authors.Where(author => author.Id == known.Author).Select(author => (int?)author.Key).SingleOrDefault()
            ?? throw new ImportException($"the archive refers to the author '{known.Author}', which it does not contain"),
        FieldKey = known.Field is null ? null : CategoryOf(known.Field).Key,
        HIndex = known.HIndex,
        Papers = known.Papers,
        Citations = known.Citations,
        NoveltyPercent = known.NoveltyPercent,
        AiScore = known.AiScore,
        SourceKey = SourceOf(known.Source).Key,
        Retrieved = known.Retrieved,
        Revision = known.Revision,
    };
}
