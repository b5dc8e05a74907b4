using Catalogue.Data.Model;

namespace Catalogue.Data.Storage;

/// <summary>Row writers for every table that a write fills, in the transaction of that write.</summary>
internal sealed class CatalogueRows(CatalogueContext db) : IBulkWriter
{
    public KeyedRows<Source> Sources { get; } = new(db);

    public KeyedRows<Author> Authors { get; } = new(db);

    public KeyedRows<Affiliation> Affiliations { get; } = new(db);

    public KeyedRows<Category> Categories { get; } = new(db);

    public KeyedRows<Paper> Papers { get; } = new(db);

    public RowWriter<CategoryEntry> PaperCategories { get; } = new(db);

    public RowWriter<AffiliationEntry> PaperAffiliations { get; } = new(db);

    public RowWriter<Authorship> Authorships { get; } = new(db);

    public RowWriter<AuthorshipAffiliation> AuthorshipAffiliations { get; } = new(db);

    public RowWriter<Identifier> Identifiers { get; } = new(db);

    public RowWriter<Link> Links { get; } = new(db);

    public RowWriter<SourceEntry> PaperSources { get; } = new(db);

    public RowWriter<RecordContent> RecordContents { get; } = new(db);

    public RowWriter<PaperDocument> Documents { get; } = new(db);

    public RowWriter<PaperFacts> Facts { get; } = new(db);

    /// <summary>Tables in the order of their foreign keys: a table comes after the tables that it references.</summary>
    private IBulkWriter[] Tables =>
    [
        Sources, Authors, Affiliations, Categories, Papers, PaperCategories, PaperAffiliations, Authorships,
        AuthorshipAffiliations, Identifiers, Links, PaperSources, RecordContents, Documents, Facts,
    ];

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
}
