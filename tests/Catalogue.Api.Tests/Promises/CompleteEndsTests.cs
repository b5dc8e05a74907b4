namespace Catalogue.Api.Tests.Promises;

/// <summary>P1: a walk goes on from where it is, even when everything ahead or behind was deleted meanwhile.</summary>
public sealed class CompleteEndsTests
{
    private const int Papers = 8;

    [Fact]
    public async Task A_walk_whose_rest_was_deleted_ends_in_an_empty_page_that_leads_back()
    {
        await using var catalogue = new ChangingCatalogue();
        var ids = await FilledAsync(catalogue);
        var first = await catalogue.Browser.GetAsync("/papers?sort=title&perPage=4");
        foreach (var id in ids.Skip(4))
            await catalogue.DeleteAsync(id);

        var end = await catalogue.Browser.GetAsync(first.Next!);
        var back = await catalogue.Browser.GetAsync(end.Previous!);

        Assert.Empty(end.Items);
        Assert.Equal(4, end.Total);
        Assert.Null(end.Next);
        Assert.Equal(ids.Take(4), back.Ids);
        Assert.Null(back.Previous);
    }

    [Fact]
    public async Task A_walk_back_whose_rest_was_deleted_ends_in_an_empty_page_that_leads_forward()
    {
        await using var catalogue = new ChangingCatalogue();
        var ids = await FilledAsync(catalogue);
        var last = (await catalogue.Browser.WalkAsync("/papers?sort=title&perPage=4"))[^1];
        foreach (var id in ids.Take(4))
            await catalogue.DeleteAsync(id);

        var end = await catalogue.Browser.GetAsync(last.Previous!);
        var forward = await catalogue.Browser.GetAsync(end.Next!);

        Assert.Empty(end.Items);
        Assert.Null(end.Previous);
        Assert.Equal(ids.Skip(4), forward.Ids);
    }

    private static async Task<List<string>> FilledAsync(ChangingCatalogue catalogue)
    {
        var ids = new List<string>();
        for (var place = 0; place < Papers; place++)
            ids.Add(await catalogue.InsertAsync(place));
        return ids;
    }
}
