using Catalogue.Data.Queries;
using Catalogue.Data.Tests.Writing;

namespace Catalogue.Data.Tests.Columns;

public sealed class NameTextsTests
{
    private static readonly AuthorVocabulary Authors = new();

    [Theory]
    [InlineData("LEE", "Ann Lee", "Bo Lee-Ng")]
    [InlineData("n l", "Ann Lee", "Bo Lee-Ng")]
    [InlineData("lee, ann", "Ann Lee")]
    [InlineData("gómez", "Ana Gómez")]
    [InlineData("数", "数据")]
    [InlineData("eebo")]
    [InlineData("lee bo", "Bo Lee-Ng")]
    [InlineData("lee ana")]
    [InlineData(",")]
    public async Task A_name_is_found_by_its_words_in_any_order_and_anywhere_in_it(string text, params string[] names)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("Title", ["Ann Lee", "Bo Lee-Ng", "Ana Gómez", "数据"]));

        Assert.Equal(names, await FindAsync(catalogue, text));
    }

    [Fact]
    public async Task Names_that_are_written_are_found_at_once()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("First", ["Ann Lee"]));
        Assert.Equal(["Ann Lee"], await FindAsync(catalogue, "lee"));

        await catalogue.StoreAsync(Some.Paper("Second", ["Bo Lee"]));
        Assert.Equal(["Ann Lee", "Bo Lee"], await FindAsync(catalogue, "lee"));
    }

    private static async Task<IEnumerable<string>> FindAsync(TestCatalogue catalogue, string text)
    {
        using var snapshot = await catalogue.ReadAsync();
        return [.. Authors.NamesOf(snapshot, Authors.NamedLike(snapshot, text).ToKeys()).Values.Select(name => name.Label).Order(StringComparer.Ordinal)];
    }
}
