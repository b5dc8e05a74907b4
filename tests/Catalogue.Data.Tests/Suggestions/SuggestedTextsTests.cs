using Catalogue.Data.Queries;
using Catalogue.Data.Suggestions;
using Catalogue.Data.Tests.Writing;

namespace Catalogue.Data.Tests.Suggestions;

/// <summary>What is suggested follows the catalogue: names that come, change and go.</summary>
public sealed class SuggestedTextsTests
{
    [Fact]
    public async Task What_is_written_is_suggested_at_once_and_what_is_deleted_no_more()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Some.Paper("a", "Otters at night", ["Ann Lee"]));
        Assert.Equal(["author Ann Lee 1"], await SuggestAsync(catalogue, "le"));

        await catalogue.StoreAsync(Some.Paper("b", "Herons", ["Ann Lee", "Leo Ng"]));
        Assert.Equal(["author Ann Lee 2", "author Leo Ng 1"], await SuggestAsync(catalogue, "le"));
        Assert.Equal(["paper Herons 1"], await SuggestAsync(catalogue, "hero"));

        await catalogue.StoreAsync(Some.Paper("b", "Grey storks", ["Leo Ng"]));
        Assert.Equal(["author Ann Lee 1", "author Leo Ng 1"], await SuggestAsync(catalogue, "le"));
        Assert.Empty(await SuggestAsync(catalogue, "hero"));
        Assert.Equal(["paper Grey storks 1"], await SuggestAsync(catalogue, "stor gre"));

        await catalogue.Retirement.DeleteAsync("otters-at-night", default);
        Assert.Equal(["author Leo Ng 1"], await SuggestAsync(catalogue, "le"));
        Assert.Empty(await SuggestAsync(catalogue, "otters"));
    }

    [Fact]
    public async Task Texts_that_follow_are_those_that_are_read_anew()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        await SuggestAsync(catalogue, "a");
        foreach (var round in Enumerable.Range(0, 5))
            await catalogue.StoreAsync([.. Enumerable.Range(0, 20).Select(at => Some.Paper($"k{at * round % 13}", $"Title {round} of {at}", [$"Name{round} {at}"]))
                .DistinctBy(paper => paper.RecordKey)]);

        using var snapshot = await catalogue.ReadAsync();
        foreach (var kind in new Suggester(new FilterSet(TestCatalogue.Shipped)).Kinds)
        {
            var texts = kind.Filter.NamedValues.Texts;
            var fresh = SuggestedTexts.Load(texts, snapshot.Statements);
            foreach (var typed in new[] { "a", "t", "nam", "name4", "titl", "computtion", "1" })
            {
                foreach (var withTypos in new[] { false, true })
                    Assert.Equal(fresh.Find([typed], withTypos).Order(), snapshot.TextsOf(texts).Find([typed], withTypos).Order());
            }
        }
    }

    private static async Task<List<string>> SuggestAsync(TestCatalogue catalogue, string typed)
    {
        var kinds = new Suggester(new FilterSet(TestCatalogue.Shipped)).Kinds;
        using var snapshot = await catalogue.ReadAsync();
        return [.. Suggester.Find(snapshot, Suggester.Words(typed), kinds, 5).Select(found =>
            $"{found.Kind.Name} {found.Kind.Filter.NamedValues.NamesOf(snapshot, [found.Key])[found.Key].Label} {found.Kind.Filter.Column(snapshot.Columns).CountOf(found.Key)}")];
    }
}
