using Catalogue.Data.Tests.Writing;
using Catalogue.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Model;

public sealed class TextOrderTests
{
    [Fact]
    public async Task Text_is_compared_by_code_point()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("\uFB2A a"), Some.Paper("zz"), Some.Paper("\U0001D7CE b"), Some.Paper("Ab"), Some.Paper("aa"));
        await using var db = await catalogue.OpenAsync();

        var keys = await db.Papers.OrderBy(paper => paper.TitleSortKey).Select(paper => paper.TitleSortKey).ToListAsync();

        Assert.Equal(keys.Order(CodePointComparer.Instance), keys);
        Assert.False(await db.Papers.AnyAsync(paper => paper.TitleSortKey == "AA"));
    }
}
