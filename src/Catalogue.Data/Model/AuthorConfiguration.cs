using System.Globalization;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Model;

internal sealed class AuthorConfiguration : IEntityTypeConfiguration<Author>
{
    public void Configure(EntityTypeBuilder<Author> builder)
    {
        builder.ToTable("Authors", table =>
        {
            table.HasPublishedIdCheck();
            table.HasTextCheck(nameof(Author.Name));
        });
        builder.HasKey(author => author.Key);
        builder.Property(author => author.Id).IsRequired();
        builder.HasIndex(author => author.Id).IsUnique();
        builder.HasIndex(author => author.FoldedName).IsUnique();
        builder.HasIndex(author => new { author.NameSortKey, author.Id });
        builder.HasIndex(author => author.Revision);
    }
}

internal sealed class AuthorshipConfiguration : IEntityTypeConfiguration<Authorship>
{
    public void Configure(EntityTypeBuilder<Authorship> builder)
    {
        builder.ToTable("Authorships", table =>
        {
            table.HasTextCheck(nameof(Authorship.NameAsWritten));
            table.HasCheckConstraint("CK_Authorships_Position", string.Create(CultureInfo.InvariantCulture, $"\"Position\" >= {RecordLimits.FirstPosition}"));
        });
        builder.HasKey(authorship => new { authorship.PaperKey, authorship.Ordinal });
        builder.HasOne<Paper>().WithMany(paper => paper.Authorships).HasForeignKey(authorship => authorship.PaperKey);
        builder.HasOne(authorship => authorship.Author).WithMany()
            .HasForeignKey(authorship => authorship.AuthorKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuthorshipAffiliationConfiguration : IEntityTypeConfiguration<AuthorshipAffiliation>
{
    public void Configure(EntityTypeBuilder<AuthorshipAffiliation> builder)
    {
        builder.ToTable("AuthorshipAffiliations");
        builder.HasKey(part => new { part.PaperKey, part.AuthorshipOrdinal, part.AffiliationKey });
        builder.HasOne<Authorship>().WithMany(authorship => authorship.Affiliations)
            .HasForeignKey(part => new { part.PaperKey, part.AuthorshipOrdinal });
        builder.HasOne(part => part.Affiliation).WithMany()
            .HasForeignKey(part => part.AffiliationKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ResearcherConfiguration : IEntityTypeConfiguration<Researcher>
{
    public void Configure(EntityTypeBuilder<Researcher> builder)
    {
        builder.ToTable("Researchers", table => table.HasCheckConstraint("CK_Researchers_Reported",
            string.Create(CultureInfo.InvariantCulture, $"\"HIndex\" >= 0 AND \"Papers\" >= 0 AND \"Citations\" >= 0 AND \"NoveltyPercent\" BETWEEN 0 AND {RecordLimits.HighestPercentage} AND \"AiScore\" >= 0")));
        builder.HasKey(researcher => researcher.AuthorKey);
        builder.Property(researcher => researcher.AuthorKey).ValueGeneratedNever();
        builder.HasIndex(researcher => researcher.Revision);
        builder.HasOne(researcher => researcher.Author).WithOne(author => author.Researcher)
            .HasForeignKey<Researcher>(researcher => researcher.AuthorKey);
        builder.HasOne(researcher => researcher.Field).WithMany()
            .HasForeignKey(researcher => researcher.FieldKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(researcher => researcher.Source).WithMany()
            .HasForeignKey(researcher => researcher.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}
