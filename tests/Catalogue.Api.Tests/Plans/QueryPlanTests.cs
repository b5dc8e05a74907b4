using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Plans;

/// <summary>No answer reads more of the database than it has to: what its statements do is asked of SQLite.</summary>
public sealed partial class QueryPlanTests(ObservedCatalogue catalogue) : IClassFixture<ObservedCatalogue>
{
    /// <summary>What is read whole when it is first asked for, and then kept in memory.</summary>
    private static readonly string[] ReadOnce =
    [
        """SELECT "PaperKey", "Facts" FROM "PaperFacts" WHERE "Facts" IS NOT NULL ORDER BY "PaperKey" """,
        """SELECT "AuthorKey" FROM "Researchers" """,
        .. Order("Papers", "\"Id\"", "\"NewestFirst\"", "\"OldestFirst\"", "\"TitleSortKey\"", "\"TitleSortKey\" DESC"),
        .. Order("Authors", "\"Id\"", "\"NameSortKey\"", "\"NameSortKey\" DESC"),
        .. Order("Affiliations", "\"Id\"", "\"NameSortKey\"", "\"NameSortKey\" DESC"),
        .. Order("Categories", "\"Id\"", "\"NameSortKey\"", "\"NameSortKey\" DESC"),
        .. new[] { "Authors", "Affiliations", "Categories" }.Select(table => $"""SELECT "Key", "NameSortKey" FROM "{table}" ORDER BY "Key" """),
        """SELECT "Key", "Code", "Name" FROM "Categories" """,
        """SELECT "Key", "Id", "Name" FROM "Affiliations" """,
        """SELECT "Key", "TitleSortKey" FROM "Papers" ORDER BY "TitleSortKey", "Id" """,
        """SELECT "Key", "NameSortKey" FROM "Authors" ORDER BY "NameSortKey", "Id" """,
        """SELECT "Key", "NameSortKey" FROM "Affiliations" ORDER BY "NameSortKey", "Id" """,
        "SELECT Block, Papers, Words, Lengths FROM SearchBlocks ORDER BY Block",
        """SELECT "Key", "NameSortKey" || ' ' || "Code" || ' ' || "Id" FROM "Categories" ORDER BY "NameSortKey", "Id" """,
    ];

    /// <summary>What is read whole after each write: tables without papers, and no more changes than are followed.</summary>
    private static readonly string[] ReadAfterWrite =
    [
        """SELECT "AuthorKey" FROM "Researchers" """,
        """SELECT "Key" FROM "Affiliations" WHERE "Revision" > @0""",
        """SELECT "Key" FROM "Categories" WHERE "Revision" > @0""",
        """SELECT count(*) FROM (SELECT 1 FROM "PaperFacts" WHERE "Revision" > @0 LIMIT @1) AS "Changed" """,
        "SELECT Block, Papers, Words, Lengths FROM SearchBlocks ORDER BY Block",
    ];

    private const string PagesOfWord = "SELECT page.Field, page.Block, page.Terms FROM ( SELECT DISTINCT ";

    private const string PagesOfPrefix = "SELECT page.Block, page.Field, page.Terms FROM ( SELECT ";

    /// <summary>Steps that stay small: one row, one for 16,384 papers, the two fields, the forms of a stem, the few names that sort alike.</summary>
    private static readonly (string Step, string Statement)[] Small =
    [
        ("SCAN Catalogue", """SELECT CAST("Uuid" AS text), "Revision", "DocumentsVersion" FROM "Catalogue" """),
        ("SCAN c", """SELECT EXISTS ( SELECT 1 FROM "Catalogue" AS "c")"""),
        ("SCAN CONSTANT ROW", """SELECT EXISTS ( SELECT 1 FROM "Catalogue" AS "c")"""),
        .. new[] { "SCAN CONSTANT ROW", "SCAN word", "SCAN block", "USE TEMP B-TREE FOR DISTINCT", "SCAN place" }.Select(step => (step, PagesOfWord)),
        .. new[] { "SCAN CONSTANT ROW", "MATERIALIZE fields", "SCAN fields", "SCAN block" }.Select(step => (step, PagesOfPrefix)),
        ("USE TEMP B-TREE FOR ORDER BY", "SELECT Word FROM SearchWords WHERE Stem = @0 ORDER BY Word"),
        ("USE TEMP B-TREE FOR LAST TERM OF ORDER BY", """SELECT "Key" FROM "Authors" WHERE "NameSortKey" <= @0 """),
        ("USE TEMP B-TREE FOR LAST TERM OF ORDER BY", """SELECT "Key" FROM "Affiliations" WHERE "NameSortKey" <= @0 """),
    ];

    [Fact]
    public async Task What_is_read_whole_is_read_once() =>
        Assert.Equal(Sorted(ReadOnce), Sorted(await CostlyAsync(catalogue.AtFirst.Except(catalogue.Again))));

    [Fact]
    public async Task Nothing_that_grows_with_the_catalogue_is_read_whole_for_an_answer() => Assert.Empty(await CostlyAsync(catalogue.Again));

    [Fact]
    public async Task After_a_write_only_what_has_changed_is_read() =>
        Assert.Equal(Sorted(ReadAfterWrite), Sorted(await CostlyAsync(catalogue.AfterWrite.Except(catalogue.Again))));

    /// <summary>Statements are kept by their text. A list of keys is filled up to the next of few lengths.</summary>
    [Fact]
    public void Requests_that_differ_only_in_values_execute_the_same_statements()
    {
        var more = catalogue.OfOneShape.Except(catalogue.Again).ToList();

        Assert.All(more, statement => Assert.Contains("keys1", statement, StringComparison.OrdinalIgnoreCase));
        Assert.InRange(more.Count, 0, 40);
    }

    [Theory]
    [InlineData("IX_Papers_Id")]
    [InlineData("IX_Papers_Revision")]
    [InlineData("IX_PaperFacts_Revision")]
    [InlineData("IX_Authors_Id")]
    [InlineData("IX_Authors_NameSortKey_Id")]
    [InlineData("IX_SearchWords_Stem")]
    public async Task A_missing_index_is_noticed(string index) =>
        Assert.NotEmpty((await CostlyAsync(catalogue.AfterWrite, index)).Except(Sorted(ReadAfterWrite)));

    /// <summary>The statements with costly steps, other than the small ones.</summary>
    private async Task<IEnumerable<string>> CostlyAsync(IEnumerable<string> statements, string? dropped = null) =>
        from step in await catalogue.CostlyStepsAsync(statements, dropped)
        let statement = WhiteSpace.Replace(step.Statement, " ")
        where !Small.Any(small => small.Step == step.Step && statement.StartsWith(small.Statement, StringComparison.Ordinal))
        select statement;

    private static IEnumerable<string> Order(string table, params string[] columns) =>
        columns.Select(column => $"""SELECT "Key" FROM "{table}" ORDER BY {column}, "Id" """);

    private static IEnumerable<string> Sorted(IEnumerable<string> statements) => statements.Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }
}
