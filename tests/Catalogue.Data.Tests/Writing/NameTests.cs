namespace Catalogue.Data.Tests.Writing;

/// <summary>Who and what the names in records mean.</summary>
public sealed class NameTests
{
    [Fact]
    public async Task Spellings_that_fold_to_one_name_are_one_author_and_each_paper_keeps_its_own()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One", "José  Díaz"), Some.Paper("Two", "JOSE DIAZ"));
        await catalogue.StoreAsync(Some.Paper("Three", "Jose\u0301 Diaz"));

        Assert.Equal("1", await catalogue.ScalarAsync("SELECT count(*) FROM Authors"));
        foreach (var (id, name) in new[] { ("one", "José  Díaz"), ("two", "JOSE DIAZ"), ("three", "Jose\u0301 Diaz") })
        {
            var authorship = Assert.Single((await catalogue.PaperAsync(id)).Authorships);
            Assert.Equal(("jose-diaz", "José  Díaz", name), (authorship.Author!.Id, authorship.Author.Name, authorship.NameAsWritten));
        }
    }

    [Fact]
    public async Task Names_that_differ_in_more_are_two_authors_with_ids_of_their_own()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One", "Li Wei", "Li-Wei", "王伟", "李伟"));

        var ids = (await catalogue.PaperAsync("one")).Authorships.Select(authorship => authorship.Author!.Id).ToList();

        Assert.Equal(4, ids.Distinct().Count());
        Assert.Equal("li-wei", ids[0]);
        Assert.Matches("^li-wei-[0-9a-z]{8}$", ids[1]);
    }

    [Fact]
    public async Task Two_people_of_one_name_on_a_paper_are_both_listed()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One", "Wei Wang", "Wei Wang"));

        var authorships = (await catalogue.PaperAsync("one")).Authorships;

        Assert.Equal([1, 2], authorships.Select(authorship => authorship.Position));
        Assert.Single(authorships.Select(authorship => authorship.AuthorKey).Distinct());
    }

    [Fact]
    public async Task Authors_without_a_position_keep_the_order_of_their_source()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Authors = [new("Zoe", 1), new("Yan", null), new("Ann", null)] });

        Assert.Equal(
            [("Zoe", 1), ("Yan", (int?)null), ("Ann", null)],
            (await catalogue.PaperAsync("one")).Authorships.Select(authorship => (authorship.NameAsWritten, authorship.Position)));
    }

    [Theory]
    [InlineData("max-planck", "Max Planck")]
    [InlineData("東京大学", "東京大学")]
    [InlineData("None", "none")]
    [InlineData("École (Paris)", "ecole paris")]
    public async Task An_affiliation_is_one_in_every_spelling_and_every_write(string first, string second)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Affiliations = [first] });
        await catalogue.StoreAsync(Some.Paper("Two") with { Affiliations = [second] });

        Assert.Equal("1", await catalogue.ScalarAsync("SELECT count(*) FROM Affiliations"));
        Assert.Equal(second, Assert.Single((await catalogue.PaperAsync("two")).Affiliations).NameAsWritten);
    }

    [Theory]
    [InlineData("東京大学", "京都大学")]
    [InlineData("東京 AI", "京都 AI")]
    [InlineData(Laboratory + " North", Laboratory + " South")]
    public async Task Affiliations_with_one_slug_but_other_words_are_two(string first, string second)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        await catalogue.StoreAsync(Some.Paper("One") with { Affiliations = [first, second] });

        Assert.Equal([first, second], (await catalogue.PaperAsync("one")).Affiliations.Select(part => part.Affiliation!.Name));
        Assert.Equal("2", await catalogue.ScalarAsync("SELECT count(DISTINCT Id) FROM Affiliations"));
    }

    [Theory]
    [InlineData("stanford", "Stanford University")]
    [InlineData("Stanford", "Stanford University")]
    [InlineData("foo-labs", "Foo Labs")]
    [InlineData("Foo GmbH", "Foo GmbH")]
    public async Task An_affiliation_is_called_as_the_authority_file_says_or_as_it_is_written(string written, string name)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Affiliations = [written] });

        Assert.Equal(name, await catalogue.ScalarAsync("SELECT Name FROM Affiliations"));
    }

    [Fact]
    public async Task Affiliations_of_the_paper_and_of_its_authors_are_told_apart()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with
        {
            Affiliations = ["stanford", "Stanford", "cmu"],
            Authors = [new("Ann Lee", 1) { Affiliations = ["MIT", "mit", "stanford"] }, new("Bo Ng", 2)],
        });

        var paper = await catalogue.PaperAsync("one");

        Assert.Equal(
            [("stanford", true), ("cmu", true), ("mit", false)],
            paper.Affiliations.Select(part => (part.Affiliation!.Id, part.IsOfPaper)));
        Assert.Equal(
            [("mit", "MIT"), ("stanford", "stanford")],
            paper.Authorships[0].Affiliations.OrderBy(part => part.Ordinal).Select(part => (part.Affiliation!.Id, part.NameAsWritten)));
        Assert.Empty(paper.Authorships[1].Affiliations);
    }

    private const string Laboratory = "State Key Laboratory of Something Long Enough to Fill an Id, School of Everything Else";
}
