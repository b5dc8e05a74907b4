using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Writing;

/// <summary>A constraint that no rule of records knows is an error of the program: it says where it happened, and does not look like a wrong setting.</summary>
public sealed class RefusedRowTests
{
    [Fact]
    public async Task A_row_that_breaks_a_constraint_names_file_line_and_table()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.ExecuteAsync("CREATE UNIQUE INDEX OneLink ON Links (Url)");
        ReadRecord[] records = [.. Enumerable.Range(1, 9).Select(line => new ReadPaper(Some.Paper($"Paper {line}") with { Line = line, Links = [$"https://a.example/{line % 7}"] }))];

        var exception = await Assert.ThrowsAsync<DocumentException>(() => catalogue.Writer.StoreAsync(
            new SourceReading(SourceKind.File, "a.bib", Some.Retrieved, records), new WriteOptions(IsDryRun: false, KeepsGoing: true), _ => { }, default));

        Assert.Equal(("a.bib", 8), (exception.File, exception.Line));
        Assert.Contains("\"Links\"", exception.Message, StringComparison.Ordinal);
        Assert.Null(DatabaseFailure.Of(exception));
        Assert.Equal("0", await catalogue.ScalarAsync("SELECT count(*) FROM Papers"));
    }

    [Fact]
    public async Task A_database_that_fails_otherwise_is_a_failure_of_the_database()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.ExecuteAsync("DROP TABLE Links");

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => catalogue.StoreAsync(Some.Paper("x") with { Links = ["https://a.example"] }));

        Assert.NotNull(DatabaseFailure.Of(exception));
    }
}
