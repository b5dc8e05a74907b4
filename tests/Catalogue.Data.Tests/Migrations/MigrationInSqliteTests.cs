using Catalogue.Data.Tests.Writing;

namespace Catalogue.Data.Tests.Migrations;

public sealed class MigrationInSqliteTests
{
    [Theory]
    [InlineData("PaperCategories")]
    [InlineData("PaperAffiliations")]
    [InlineData("Authorships")]
    [InlineData("AuthorshipAffiliations")]
    [InlineData("Identifiers")]
    [InlineData("Links")]
    [InlineData("PaperSources")]
    public async Task A_papers_parts_are_kept_in_their_primary_keys(string table)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        Assert.Equal("1", await catalogue.ScalarAsync($"SELECT count(*) FROM sqlite_master WHERE name = '{table}' AND sql LIKE '%) WITHOUT ROWID%'"));
        Assert.Equal("0", await catalogue.ScalarAsync("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%\"new!_%' ESCAPE '!'"));
    }
}
