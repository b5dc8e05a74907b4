using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Model;

internal sealed class PaperConfiguration : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.ToTable("Papers", table =>
        {
            table.HasPublishedIdCheck();
            table.HasTextCheck(nameof(Paper.Title));
            table.HasCheckConstraint("CK_Papers_PublishedPrecision",
                "(\"Published\" IS NULL) = (\"PublishedPrecision\" IS NULL) AND (\"Published\" IS NULL) = (\"Year\" IS NULL)");
            table.HasCheckConstraint("CK_Papers_PublishedPrecisionKnown", "\"PublishedPrecision\" BETWEEN 1 AND 3");
            table.HasCheckConstraint("CK_Papers_PublishedYearInferred", "NOT \"PublishedYearInferred\" OR \"Published\" IS NOT NULL");
            table.HasCheckConstraint("CK_Papers_DateOrder",
                "(\"Published\" IS NOT NULL AND \"NewestFirst\" = -\"OldestFirst\") OR "
                + "(\"Published\" IS NULL AND \"NewestFirst\" = 2147483647 AND \"OldestFirst\" = 2147483647)");
            table.HasCheckConstraint("CK_Papers_CodeUrl", "\"CodeUrl\" IS NULL OR \"HasCode\"");
        });
        builder.HasKey(paper => paper.Key);
        builder.Property(paper => paper.Id).IsRequired();
        builder.HasIndex(paper => paper.Id).IsUnique();
        builder.HasIndex(paper => new { paper.NewestFirst, paper.Id });
        builder.HasIndex(paper => new { paper.OldestFirst, paper.Id });
        builder.HasIndex(paper => new { paper.TitleSortKey, paper.Id });
        builder.HasIndex(paper => new { paper.TitleSortKey, paper.Id }, "IX_Papers_TitleSortKeyDescending").IsDescending(true, false);
        builder.HasIndex(paper => paper.Revision);
        builder.HasIndex(paper => paper.TitleHash);
        builder.HasOne(paper => paper.PrimaryCategory).WithMany()
            .HasForeignKey(paper => paper.PrimaryCategoryKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperCategoryConfiguration : IEntityTypeConfiguration<CategoryEntry>
{
    public void Configure(EntityTypeBuilder<CategoryEntry> builder)
    {
        builder.ToTable("PaperCategories");
        builder.HasKey(part => new { part.PaperKey, part.CategoryKey });
        builder.HasOne<Paper>().WithMany(paper => paper.Categories).HasForeignKey(part => part.PaperKey);
        builder.HasOne(part => part.Category).WithMany()
            .HasForeignKey(part => part.CategoryKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperAffiliationConfiguration : IEntityTypeConfiguration<AffiliationEntry>
{
    public void Configure(EntityTypeBuilder<AffiliationEntry> builder)
    {
        builder.ToTable("PaperAffiliations");
        builder.HasKey(part => new { part.PaperKey, part.AffiliationKey });
        builder.HasOne<Paper>().WithMany(paper => paper.Affiliations).HasForeignKey(part => part.PaperKey);
        builder.HasOne(part => part.Affiliation).WithMany()
            .HasForeignKey(part => part.AffiliationKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdentifierConfiguration : IEntityTypeConfiguration<Identifier>
{
    public void Configure(EntityTypeBuilder<Identifier> builder)
    {
        builder.ToTable("Identifiers", table =>
        {
            table.HasCheckConstraint("CK_Identifiers_Scheme", "length(\"Scheme\") > 0 AND \"Scheme\" = lower(\"Scheme\")");
            table.HasTextCheck(nameof(Identifier.Value));
        });
        builder.HasKey(identifier => new { identifier.Scheme, identifier.Value });
        builder.HasIndex(identifier => identifier.PaperKey);
        builder.HasOne<Paper>().WithMany(paper => paper.Identifiers).HasForeignKey(identifier => identifier.PaperKey);
    }
}

internal sealed class LinkConfiguration : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.ToTable("Links", table => table.HasTextCheck(nameof(Link.Url)));
        builder.HasKey(link => new { link.PaperKey, link.Ordinal });
        builder.HasOne<Paper>().WithMany(paper => paper.Links).HasForeignKey(link => link.PaperKey);
    }
}

internal sealed class PaperSourceConfiguration : IEntityTypeConfiguration<SourceEntry>
{
    public void Configure(EntityTypeBuilder<SourceEntry> builder)
    {
        builder.ToTable("PaperSources", table => table.HasTextCheck(nameof(SourceEntry.RecordKey)));
        builder.HasKey(part => new { part.SourceKey, part.RecordKey });
        builder.HasIndex(part => part.PaperKey);
        builder.HasOne<Paper>().WithMany(paper => paper.Sources).HasForeignKey(part => part.PaperKey);
        builder.HasOne(part => part.Source).WithMany()
            .HasForeignKey(part => part.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecordContentConfiguration : IEntityTypeConfiguration<RecordContent>
{
    public void Configure(EntityTypeBuilder<RecordContent> builder)
    {
        builder.ToTable("RecordContents");
        builder.HasKey(content => new { content.PaperKey, content.SourceKey, content.RecordKey });
        builder.HasOne<Paper>().WithMany().HasForeignKey(content => content.PaperKey);
    }
}

internal sealed class PaperDocumentConfiguration : IEntityTypeConfiguration<PaperDocument>
{
    public void Configure(EntityTypeBuilder<PaperDocument> builder)
    {
        builder.ToTable("PaperDocuments");
        builder.HasKey(document => document.PaperKey);
        builder.Property(document => document.PaperKey).ValueGeneratedNever();
        builder.HasOne<Paper>().WithOne().HasForeignKey<PaperDocument>(document => document.PaperKey);
    }
}

internal sealed class PaperFactsConfiguration : IEntityTypeConfiguration<PaperFacts>
{
    public void Configure(EntityTypeBuilder<PaperFacts> builder)
    {
        builder.ToTable("PaperFacts");
        builder.HasKey(facts => facts.PaperKey);
        builder.Property(facts => facts.PaperKey).ValueGeneratedNever();
        builder.HasIndex(facts => facts.Revision);
    }
}
