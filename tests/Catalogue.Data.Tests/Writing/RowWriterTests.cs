using System.Runtime.CompilerServices;
using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

/// <summary>What is written without EF is read back by EF as it was, whatever the type of the row and the property.</summary>
public sealed class RowWriterTests
{
    private readonly HashSet<Type> _written = [];

    [Fact]
    public Task Full_rows_of_every_table_are_read_back() => ReadsBackAsync(nulls: false);

    [Fact]
    public Task Rows_without_what_may_be_absent_are_read_back() => ReadsBackAsync(nulls: true);

    [Fact]
    public async Task An_update_changes_the_row_with_the_key_and_says_whether_there_is_one()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await using var db = await catalogue.OpenAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        using var facts = new RowWriter<PaperFacts>(db);

        Assert.False(facts.Update(new PaperFacts { PaperKey = 1, Revision = 1, Facts = [1] }));
        facts.Store(new PaperFacts { PaperKey = 1, Revision = 1, Facts = [1] });
        facts.Store(new PaperFacts { PaperKey = 2, Revision = 1, Facts = [2] });
        facts.Flush();
        facts.Store(new PaperFacts { PaperKey = 1, Revision = 2 });

        var stored = await db.PaperFacts.OrderBy(kept => kept.PaperKey).ToListAsync();
        Assert.Equal([(1, 2L, true), (2, 1L, false)], stored.Select(kept => (kept.PaperKey, kept.Revision, kept.Facts is null)));
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_is_said_with_its_table()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await using var db = await catalogue.OpenAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        using var links = new RowWriter<Link>(db);

        var exception = Assert.Throws<RefusedRowException>(() =>
        {
            links.Insert(new Link { PaperKey = 1, Ordinal = 0, Url = "" });
            links.Flush();
        });

        Assert.Contains("\"Links\"", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.PaperKey);
    }

    private async Task ReadsBackAsync(bool nulls)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.ExecuteAsync("DELETE FROM Catalogue");
        await catalogue.ExecuteAsync("DELETE FROM Categories");
        await using var db = await catalogue.OpenAsync();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(TestStore.WithoutForeignKeys));
        await using var transaction = await db.Database.BeginTransactionAsync();

        await RoundTripAsync(db, new CatalogueState { Uuid = Guid.NewGuid(), Revision = long.MaxValue, DocumentsVersion = 3 });
        await RoundTripAsync(db, new Source { Key = 7, Kind = SourceKind.Feed, Name = "it's" });
        await RoundTripAsync(db, new Category { Key = 8, Code = "CL", Id = "cs.CL", Name = "n", NameSortKey = "", Revision = 2 });
        await RoundTripAsync(db, new Affiliation { Key = 9, Id = "a", Name = "東京", FoldedName = "f", NameSortKey = "s", Revision = 2 });
        await RoundTripAsync(db, new Author { Key = 10, Id = "a", Name = "Ünal 🦦", FoldedName = "f", NameSortKey = "s", Revision = 1L << 40 });
        await RoundTripAsync(db, new Researcher
        {
            AuthorKey = 10,
            FieldKey = nulls ? null : 8,
            HIndex = nulls ? null : 1,
            Papers = nulls ? null : 2,
            Citations = nulls ? null : 3,
            NoveltyPercent = nulls ? null : 4,
            AiScore = nulls ? null : 5,
            SourceKey = 7,
            Retrieved = new DateOnly(2026, 11, 22),
            Revision = 6,
        });
        await RoundTripAsync(db, new Paper
        {
            Key = 11,
            Id = "p",
            Title = "T",
            TitleSortKey = "t",
            TitleHash = nulls ? null : long.MinValue,
            Abstract = nulls ? null : "\"'\n$η$",
            Published = nulls ? null : new DateOnly(987, 3, 1),
            PublishedPrecision = nulls ? null : DatePrecision.Month,
            PublishedYearInferred = !nulls,
            Year = nulls ? null : 987,
            NewestFirst = nulls ? int.MaxValue : -5,
            OldestFirst = nulls ? int.MaxValue : 5,
            HasCode = true,
            CodeUrl = nulls ? null : "u",
            AuthorsTruncated = true,
            PrimaryCategoryKey = nulls ? null : 8,
            Revision = 3,
        });
        await RoundTripAsync(db, new CategoryEntry { PaperKey = 11, Ordinal = 1, CategoryKey = 8 });
        await RoundTripAsync(db, new AffiliationEntry { PaperKey = 11, Ordinal = 1, AffiliationKey = 9, NameAsWritten = "w", IsOfPaper = true });
        await RoundTripAsync(db, new Authorship { PaperKey = 11, Ordinal = 2, AuthorKey = 10, NameAsWritten = "w", Position = nulls ? null : 3 });
        await RoundTripAsync(db, new AuthorshipAffiliation { PaperKey = 11, AuthorshipOrdinal = 2, Ordinal = 0, AffiliationKey = 9, NameAsWritten = "w" });
        await RoundTripAsync(db, new Identifier { PaperKey = 11, Scheme = "doi", Value = "10.1/x" });
        await RoundTripAsync(db, new Link { PaperKey = 11, Ordinal = 0, Url = "u" });
        await RoundTripAsync(db, new SourceEntry { PaperKey = 11, SourceKey = 7, RecordKey = "k", Retrieved = new DateOnly(1, 1, 1), IsMerged = true, RecordDigest = "d", Revision = 7 });
        await RoundTripAsync(db, new RecordContent { PaperKey = 11, SourceKey = 7, RecordKey = "k", Json = [123, 125] });
        await RoundTripAsync(db, new PaperDocument { PaperKey = 11, Json = [0, 255] });
        await RoundTripAsync(db, new PaperFacts { PaperKey = 11, Revision = 4, Facts = nulls ? null : [] });
        await RoundTripAsync(db, new Tombstone { Kind = ResourceKind.Affiliation, Id = "t", DeletedAt = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc), Revision = 5 });
        await RoundTripAsync(db, new Alias { Kind = ResourceKind.Author, Id = "x", TargetId = "y", Revision = 5 });
        await RoundTripAsync(db, new DeletedRecord { SourceKey = 7, RecordKey = "r", PaperId = "p" });

        Assert.All(db.Model.GetEntityTypes(), type => Assert.Contains(type.ClrType, _written));
    }

    private async Task RoundTripAsync<T>(CatalogueContext db, T row)
        where T : class
    {
        using (var writer = new RowWriter<T>(db))
        {
            writer.Insert(row);
            writer.Flush();
        }

        var stored = await db.Set<T>().AsNoTracking().SingleAsync();
        Assert.All(db.Model.FindEntityType(typeof(T))!.GetProperties(), property =>
            Assert.Equal(property.GetGetter().GetClrValue(row), property.GetGetter().GetClrValue(stored)));
        _written.Add(typeof(T));
    }
}
