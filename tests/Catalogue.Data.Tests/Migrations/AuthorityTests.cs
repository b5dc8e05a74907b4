using Catalogue.Data.Tests.Writing;
using Catalogue.Records.Authorities;

namespace Catalogue.Data.Tests.Migrations;

/// <summary>At every start the catalogue takes over what the authority files have learnt since.</summary>
public sealed class AuthorityTests
{
    [Fact]
    public async Task A_category_that_the_authority_file_learns_later_is_one_more_revision()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var uuid = await catalogue.ScalarAsync("SELECT Uuid FROM Catalogue");
        var revision = await catalogue.RevisionAsync();
        await catalogue.ExecuteAsync("DELETE FROM Categories WHERE Id IN ('cs.GL', 'cs.OS'); UPDATE Catalogue SET PreparedBy = 'an older file'");

        await catalogue.Migrator.MigrateAsync(default);

        Assert.Equal(revision + 1, await catalogue.RevisionAsync());
        Assert.Equal(uuid, await catalogue.ScalarAsync("SELECT Uuid FROM Catalogue"));
        Assert.Equal("OS,GL", await catalogue.ScalarAsync(
            $"SELECT string_agg(Code, ',') FROM (SELECT Code FROM Categories WHERE Revision = {revision + 1} ORDER BY Code DESC) AS ordered"));
    }

    [Fact]
    public async Task A_category_that_was_kept_as_written_becomes_the_known_one_when_its_class_is_learnt()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Categories = ["XX"] }, Some.Paper("Two") with { Categories = ["CL"] });
        var revision = await catalogue.RevisionAsync();

        await catalogue.MigrateWithAsync(Known([("cs.XX", "Excellent Examples")], []));

        var (one, two) = (await catalogue.PaperAsync("one"), await catalogue.PaperAsync("two"));
        Assert.Equal(("cs.XX", "XX", "Excellent Examples", revision + 1), (one.PrimaryCategory!.Id, one.PrimaryCategory.Code, one.PrimaryCategory.Name, one.Revision));
        Assert.Equal((revision, revision + 1), (two.Revision, await catalogue.RevisionAsync()));
    }

    [Theory]
    [InlineData("cs.XX", "XX")]
    [InlineData("XX", "cs.XX")]
    public async Task Both_spellings_of_a_class_that_is_learnt_later_are_kept_and_the_start_succeeds(string first, string second)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Categories = [first] }, Some.Paper("Two") with { Categories = [second] });

        await catalogue.MigrateWithAsync(Known([("cs.XX", "Excellent Examples")], []));
        var before = await catalogue.ContentAsync();
        await catalogue.MigrateWithAsync(Known([("cs.XX", "Excellent Examples")], []));

        Assert.Equal("Excellent Examples", await catalogue.ScalarAsync("SELECT Name FROM Categories WHERE Id = 'cs.XX'"));
        Assert.Equal("XX", await catalogue.ScalarAsync("SELECT Name FROM Categories WHERE Id = 'XX'"));
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_name_that_the_authority_file_corrects_is_a_revision_of_the_papers_that_show_it()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Affiliations = ["foo-labs"] }, Some.Paper("Two") with { Affiliations = ["cmu"] });
        var revision = await catalogue.RevisionAsync();

        await catalogue.MigrateWithAsync(Known([], [("foo-labs", "The Foo Laboratories")]));

        var one = await catalogue.PaperAsync("one");
        Assert.Equal(("The Foo Laboratories", "the foo laboratories", revision + 1), (one.Affiliations[0].Affiliation!.Name, one.Affiliations[0].Affiliation!.NameSortKey, one.Revision));
        Assert.Equal(revision, (await catalogue.PaperAsync("two")).Revision);
    }

    /// <summary>As an earlier version stored them: it knew neither what classes were called before nor archives.</summary>
    [Fact]
    public async Task Papers_of_a_renamed_class_get_its_successor_and_an_archive_that_was_kept_as_a_class_another_spelling()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(
            Some.Paper("One") with { Categories = ["odd.AA", "LG"] }, Some.Paper("Two") with { Categories = ["odd.AA", "CL"] }, Some.Paper("Three") with { Categories = ["odd.BB"] });
        await catalogue.ExecuteAsync(
            """
            UPDATE Categories SET Id = 'cmp-lg', Code = 'cmp-lg' WHERE Id = 'odd.AA';
            UPDATE Categories SET Id = 'astro-ph', Code = 'astro-ph' WHERE Id = 'odd.BB';
            UPDATE Catalogue SET PreparedBy = 'an earlier version'
            """);
        var revision = await catalogue.RevisionAsync();

        await catalogue.Migrator.MigrateAsync(default);

        var (one, two, three) = (await catalogue.PaperAsync("one"), await catalogue.PaperAsync("two"), await catalogue.PaperAsync("three"));
        Assert.Equal(("CL", "CL", "astro-ph.none"), (one.PrimaryCategory!.Code, two.PrimaryCategory!.Code, three.PrimaryCategory!.Code));
        Assert.Equal(["CL", "LG"], one.Categories.OrderBy(part => part.Ordinal).Select(part => part.Category!.Code));
        Assert.Equal(["CL"], two.Categories.Select(part => part.Category!.Code));
        Assert.Equal((revision + 1, revision + 1, revision + 1), (one.Revision, two.Revision, three.Revision));
        // The columns follow: the third paper has the same class as before, under another spelling.
        Assert.Equal("2", await catalogue.ScalarAsync($"SELECT count(*) FROM PaperFacts WHERE Revision = {revision + 1}"));
    }

    private static Authorities Known((string Id, string Name)[] categories, (string Id, string Name)[] affiliations) => new(
        new CategoryAuthority([.. TestCatalogue.Shipped.Categories.Categories, .. categories.Select(known => new CategoryName(known.Id, known.Name))]),
        new AffiliationAuthority(TestCatalogue.Shipped.Affiliations.Names
            .Concat(affiliations.Select(known => KeyValuePair.Create(known.Id, known.Name))).ToDictionary(StringComparer.Ordinal)));
}
