using Catalogue.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Catalogue.Data.Storage;

public sealed class CatalogueContext(DbContextOptions<CatalogueContext> options) : DbContext(options)
{
    public DbSet<CatalogueState> State => Set<CatalogueState>();

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<CategoryEntry> PaperCategories => Set<CategoryEntry>();

    public DbSet<AffiliationEntry> PaperAffiliations => Set<AffiliationEntry>();

    public DbSet<Identifier> Identifiers => Set<Identifier>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<PaperDocument> PaperDocuments => Set<PaperDocument>();

    public DbSet<PaperFacts> PaperFacts => Set<PaperFacts>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Authorship> Authorships => Set<Authorship>();

    public DbSet<Researcher> Researchers => Set<Researcher>();

    public DbSet<Affiliation> Affiliations => Set<Affiliation>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<SourceEntry> PaperSources => Set<SourceEntry>();

    public DbSet<RecordContent> RecordContents => Set<RecordContent>();

    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    public DbSet<DeletedRecord> DeletedRecords => Set<DeletedRecord>();

    public DbSet<Alias> Aliases => Set<Alias>();

    /// <summary>Removes the indexes on foreign keys. Filters use the columns in memory, and authors, affiliations and categories are never deleted.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        KnownDatabases.Of(this).Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogueContext).Assembly);
        KnownDatabases.Of(this).Configure(modelBuilder);
    }
}
