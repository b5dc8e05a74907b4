using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Data.Tests.Writing;

public sealed class IdTests
{
    [Theory]
    [InlineData("Whose Opinions Do Language Models Reflect?", "^whose-opinions-do-language-models-reflect$")]
    [InlineData("A title that goes on and on, long past the eighty characters that an id has room for", "^a-title-that-goes-on-and-on-long-past-the-eighty-characters-that-an-id-has-room$")]
    [InlineData("None", "^none-[0-9a-z]{8}$")]
    [InlineData("中文", "^p-[0-9a-z]{8}$")]
    [InlineData("?!", "^p-[0-9a-z]{8}$")]
    public async Task A_papers_id_is_the_slug_of_its_title(string title, string id) => Assert.Matches(id, Assert.Single(await IdsAsync(Some.Paper(title))));

    [Theory]
    [InlineData("José Díaz-Łuk", "^jose-diaz-luk$")]
    [InlineData("None", "^none-[0-9a-z]{8}$")]
    [InlineData("王伟", "^a-[0-9a-z]{8}$")]
    public async Task An_authors_id_is_the_slug_of_the_name(string name, string id)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("Otters", name));

        Assert.Matches(id, await catalogue.ScalarAsync("SELECT Id FROM Authors"));
    }

    [Fact]
    public async Task Equal_slugs_are_told_apart_by_a_hash_of_the_first_identifier()
    {
        var second = Some.Paper("b", "Otters!", []) with { Identifiers = [Some.Doi("10.1/b"), Some.Doi("10.1/c")] };

        Assert.Equal(["otters", $"otters-{Slug.ShortHash("doi:10.1/b", "0")}"], await IdsAsync(Some.Paper("Otters"), second));
    }

    [Fact]
    public async Task Without_an_identifier_the_hash_is_of_title_date_and_authors()
    {
        var record = Some.Paper("b", "Otters", ["Ann Lee"]);
        PaperRecord[] others =
        [
            record with { RecordKey = "c", Title = "Otters!" }, record with { RecordKey = "d", Published = PublicationDate.OfDay(new DateOnly(2023, 1, 1)) },
            Some.Paper("e", "Otters", ["Bo Ng"]),
        ];

        var ids = await IdsAsync([Some.Paper("Otters"), record, .. others]);

        Assert.Equal(5, ids.Distinct().Count());
        Assert.Equal("otters", ids[0]);
        Assert.All(ids.Skip(1), id => Assert.Matches("^otters-[0-9a-z]{8}$", id));
    }

    [Fact]
    public async Task A_collisions_id_does_not_depend_on_the_order_or_the_number_of_those_before()
    {
        var (b, c, d) = (Some.Paper("b", "Otters", ["B"]), Some.Paper("c", "Otters", ["C"]), Some.Paper("d", "Otters", ["D"]));

        var one = await IdsAsync(Some.Paper("Otters"), b, c, d);
        var other = await IdsAsync(Some.Paper("Otters"), d, b, c);

        Assert.Equal([one[1], one[2], one[3]], [other[2], other[3], other[1]]);
    }

    [Fact]
    public async Task A_collision_with_an_earlier_write_gets_the_id_that_it_would_have_got_in_the_same()
    {
        var second = Some.Paper("b", "Otters", ["B"]);
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("Otters"));
        await catalogue.StoreAsync(second);

        Assert.Equal(await IdsAsync(Some.Paper("Otters"), second), await catalogue.IdsAsync());
    }

    [Fact]
    public async Task Records_that_say_the_very_same_still_have_ids_of_their_own()
    {
        var record = Some.Paper("Otters", "Ann Lee");

        var ids = await IdsAsync(record, record with { RecordKey = "b" }, record with { RecordKey = "c" }, record with { RecordKey = "d" });

        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids.Skip(1), id => Assert.Matches("^otters-[0-9a-z]{8}$", id));
    }

    [Fact]
    public async Task An_id_survives_a_corrected_title()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("a", "Oters", []));

        await catalogue.StoreAsync(Some.Paper("a", "Otters", []), Some.Paper("b", "Oters", []));

        Assert.Equal("Otters", (await catalogue.PaperAsync("oters")).Title);
        Assert.Equal(2, (await catalogue.IdsAsync()).Distinct().Count());
    }

    [Fact]
    public async Task A_deleted_papers_id_is_never_given_again()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("Otters"));
        await catalogue.Retirement.DeleteAsync("otters", default);

        await catalogue.StoreAsync(Some.Paper("another", "Otters", []));

        Assert.Matches("^otters-[0-9a-z]{8}$", Assert.Single(await catalogue.IdsAsync()));
    }

    [Fact]
    public async Task A_merged_papers_id_is_never_given_again()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("Otters"), Some.Paper("Herons"));
        await catalogue.Retirement.MergeAsync("otters", "herons", default);

        await catalogue.StoreAsync(Some.Paper("b", "Otters", []));

        Assert.DoesNotContain("otters", await catalogue.IdsAsync());
        Assert.Equal(2, (await catalogue.IdsAsync()).Count);
    }

    [Fact]
    public async Task No_id_is_both_in_use_and_retired()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var titles = new List<string>();
        foreach (var id in (await catalogue.IdsAsync()).Take(10))
            titles.Add((await catalogue.PaperAsync(id)).Title);
        foreach (var id in (await catalogue.IdsAsync()).Take(5))
            await catalogue.Retirement.DeleteAsync(id, default);
        var ids = await catalogue.IdsAsync();
        foreach (var id in ids.Take(5))
            await catalogue.Retirement.MergeAsync(id, ids[^1], default);

        Assert.Equal(0, (await catalogue.Seeder().SeedAsync(default)).Created);
        await catalogue.StoreAsync(titles.Select(title => Some.Paper(title)));

        Assert.Equal("0", await catalogue.ScalarAsync(
            "SELECT count(*) FROM Papers WHERE Id IN (SELECT Id FROM Tombstones WHERE Kind = 1 UNION SELECT Id FROM Aliases WHERE Kind = 1)"));
    }

    private static async Task<List<string>> IdsAsync(params PaperRecord[] records)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(records);
        return await catalogue.IdsAsync();
    }
}
