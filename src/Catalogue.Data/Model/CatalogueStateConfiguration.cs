using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Model;

internal sealed class CatalogueStateConfiguration : IEntityTypeConfiguration<CatalogueState>
{
    public void Configure(EntityTypeBuilder<CatalogueState> builder)
    {
        builder.ToTable("Catalogue", table =>
        {
            table.HasCheckConstraint("CK_Catalogue_OneRow", "\"Key\" = 1");
            table.HasCheckConstraint("CK_Catalogue_Revision", "\"Revision\" >= 0");
        });
        builder.HasKey(state => state.Key);
        builder.Property(state => state.Key).ValueGeneratedNever();
    }
}

internal sealed class TombstoneConfiguration : IEntityTypeConfiguration<Tombstone>
{
    public void Configure(EntityTypeBuilder<Tombstone> builder)
    {
        builder.ToTable("Tombstones", table =>
        {
            table.HasPublishedIdCheck();
            table.HasKindCheck();
        });
        builder.HasKey(tombstone => new { tombstone.Kind, tombstone.Id });
        builder.Property(tombstone => tombstone.DeletedAt)
            .HasConversion(time => Microseconds(time), time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
        builder.HasIndex(tombstone => tombstone.Revision);
    }

    /// <summary>Truncates to microseconds, the precision of PostgreSQL.</summary>
    private static DateTime Microseconds(DateTime time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
}

internal sealed class AliasConfiguration : IEntityTypeConfiguration<Alias>
{
    public void Configure(EntityTypeBuilder<Alias> builder)
    {
        builder.ToTable("Aliases", table =>
        {
            table.HasPublishedIdCheck();
            table.HasKindCheck();
            table.HasTextCheck(nameof(Alias.TargetId));
            table.HasCheckConstraint("CK_Aliases_Target", "\"TargetId\" <> \"Id\"");
        });
        builder.HasKey(alias => new { alias.Kind, alias.Id });
        builder.HasIndex(alias => new { alias.Kind, alias.TargetId });
        builder.HasIndex(alias => alias.Revision);
    }
}

internal sealed class DeletedRecordConfiguration : IEntityTypeConfiguration<DeletedRecord>
{
    public void Configure(EntityTypeBuilder<DeletedRecord> builder)
    {
        builder.ToTable("DeletedRecords");
        builder.HasKey(record => new { record.SourceKey, record.RecordKey });
        builder.Property(record => record.PaperId).IsRequired();
        builder.HasOne(record => record.Source).WithMany()
            .HasForeignKey(record => record.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}
