using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Model;

internal sealed class AffiliationConfiguration : IEntityTypeConfiguration<Affiliation>
{
    public void Configure(EntityTypeBuilder<Affiliation> builder)
    {
        builder.ToTable("Affiliations", table =>
        {
            table.HasPublishedIdCheck();
            table.HasTextCheck(nameof(Affiliation.Name));
        });
        builder.HasKey(affiliation => affiliation.Key);
        builder.Property(affiliation => affiliation.Id).IsRequired();
        builder.HasIndex(affiliation => affiliation.Id).IsUnique();
        builder.HasIndex(affiliation => affiliation.FoldedName).IsUnique();
        builder.HasIndex(affiliation => new { affiliation.NameSortKey, affiliation.Id });
    }
}

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("Categories", table =>
        {
            table.HasPublishedIdCheck();
            table.HasCheckConstraint("CK_Categories_Code", Checks.Named(nameof(Category.Code)));
            table.HasTextCheck(nameof(Category.Name));
        });
        builder.HasKey(category => category.Key);
        builder.Property(category => category.Id).IsRequired();
        builder.HasIndex(category => category.Code).IsUnique();
        builder.HasIndex(category => category.Id).IsUnique();
    }
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("Sources", table =>
        {
            table.HasKindCheck();
            table.HasTextCheck(nameof(Source.Name));
        });
        builder.HasKey(source => source.Key);
        builder.HasIndex(source => new { source.Kind, source.Name }).IsUnique();
    }
}
