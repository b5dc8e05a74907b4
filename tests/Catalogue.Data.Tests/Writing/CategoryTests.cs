namespace Catalogue.Data.Tests.Writing;

public sealed class CategoryTests
{
    [Theory]
    [InlineData("CL", "cs.CL")]
    [InlineData("cs.CL", "cs.CL")]
    [InlineData("stat.ML", "stat.ML")]
    [InlineData("ML", "stat.ML")]
    [InlineData("cmp-lg", "cs.CL")]
    [InlineData("alg-geom", "math.AG")]
    public async Task A_category_is_known_by_every_clear_spelling(string spelling, string id)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Categories = [spelling] });

        Assert.Equal(id, (await catalogue.PaperAsync("one")).PrimaryCategory!.Id);
        Assert.Equal($"{TestCatalogue.Shipped.Categories.Categories.Count}", await catalogue.ScalarAsync("SELECT count(*) FROM Categories"));
    }

    [Theory]
    [InlineData("odd.XX")]
    [InlineData("CO")]
    [InlineData("cl")]
    public async Task An_unknown_or_ambiguous_category_is_kept_as_written(string spelling)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Categories = [spelling, "LG"] }, Some.Paper("Two") with { Categories = [spelling] });
        await catalogue.StoreAsync(Some.Paper("Three") with { Categories = [spelling] });

        foreach (var id in new[] { "one", "two", "three" })
        {
            var category = (await catalogue.PaperAsync(id)).PrimaryCategory!;
            Assert.Equal((spelling, spelling, spelling), (category.Id, category.Code, category.Name));
        }
    }

    [Fact]
    public async Task A_paper_has_each_category_once_in_its_sources_order()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Categories = ["LG", "CL", "cs.LG", "ML"] });

        var paper = await catalogue.PaperAsync("one");

        Assert.Equal("LG", paper.PrimaryCategory!.Code);
        Assert.Equal(["LG", "CL", "stat.ML"], paper.Categories.Select(part => part.Category!.Code));
    }

    [Fact]
    public async Task A_paper_may_have_categories_without_a_primary_one()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Categories = ["LG"], HasPrimaryCategory = false }, Some.Paper("Two"));

        Assert.Null((await catalogue.PaperAsync("one")).PrimaryCategory);
        Assert.Single((await catalogue.PaperAsync("one")).Categories);
        Assert.Empty((await catalogue.PaperAsync("two")).Categories);
    }

    [Theory]
    [InlineData("odd.XX")]
    [InlineData("LG")]
    public async Task A_papers_primary_category_can_change(string spelling)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("One") with { Categories = ["CL"] });

        await catalogue.StoreAsync(Some.Paper("One") with { Categories = [spelling, "CL"] });

        Assert.Equal(spelling, (await catalogue.PaperAsync("one")).PrimaryCategory!.Code);
    }
}
