using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises;

/// <summary>An archive means all its classes, and a class that was renamed means its successor.</summary>
public sealed class ArchiveCategoryTests : IAsyncLifetime
{
    private Browser _browser = null!;

    public CatalogueFactory Factory { get; } = new(isSeeded: false);

    public async Task InitializeAsync()
    {
        _browser = new Browser(Factory);
        string[][] papers = [["cs.CL", "stat.ML"], ["cmp-lg"], ["astro-ph.CO"], ["astro-ph"], ["math.AG", "astro-ph.CO", "astro-ph"], ["alg-geom"], ["q-alg"], ["cs.ZZ"], []];
        await Factory.Writer.StoreAsync(
            [
                new SourceRecord(SourceKind.File, "a.txt", new DateOnly(2024, 1, 2), null,
                    [.. papers.Select((categories, index) => new PaperRecord { RecordKey = $"{index}", Title = $"Paper {index}", Categories = categories })]),
            ],
            CancellationToken.None);
    }

    public Task DisposeAsync() => Factory.DisposeAsync().AsTask();

    [Theory]
    [InlineData("cs", "0 1 7", "cs")]
    [InlineData("cs.*", "0 1 7", "cs")]
    [InlineData("astro-ph", "2 3 4", "astro-ph")]
    [InlineData("astro-ph.*", "2 3 4", "astro-ph")]
    [InlineData("astro-ph.none", "3 4", "astro-ph.none")]
    [InlineData("astro-ph.CO", "2 4", "astro-ph.CO")]
    [InlineData("math", "4 5 6", "math")]
    [InlineData("!astro-ph", "0 1 5 6 7 8", "!astro-ph")]
    [InlineData("cs,math", "0 1 4 5 6 7", "cs,math")]
    [InlineData("cs,!CL", "7", "!CL,cs")]
    [InlineData("physics", "", "physics")]
    [InlineData("cmp-lg", "0 1", "CL")]
    [InlineData("alg-geom", "4 5", "math.AG")]
    [InlineData("q-alg", "6", "math.QA")]
    [InlineData("none", "8", "none")]
    public async Task What_a_category_means(string category, string papers, string canonical)
    {
        var reply = await _browser.GetAsync($"/papers?category={category}&sort=title");

        Assert.Equal(papers, string.Join(' ', reply.Ids.Select(id => id["paper-".Length..])));
        Assert.Equal($"category={canonical}&sort=title", reply.Query);
    }

    [Theory]
    [InlineData("/papers?category=astro-ph&facets=category")]
    [InlineData("/papers?category=!astro-ph&facets=category")]
    [InlineData("/papers?category=cs,astro-ph&facets=category,year")]
    [InlineData("/papers?facets=category")]
    [InlineData("/categories?category=astro-ph")]
    [InlineData("/categories")]
    [InlineData("/categories/astro-ph")]
    [InlineData("/categories/astro-ph/papers?facets=category")]
    [InlineData("/stats?category=astro-ph")]
    public async Task Every_count_is_the_length_of_its_list(string path)
    {
        foreach (var claim in Claim.In((await _browser.GetAsync(path)).Body))
            Assert.Equal(claim.Count, (await _browser.GetAsync(claim.Url)).Total);
    }

    [Fact]
    public async Task A_selected_archive_is_in_the_facet_with_its_name_and_can_be_taken_out()
    {
        var reply = await _browser.GetAsync("/papers?category=astro-ph&facets=category");
        var value = reply.Body["facets"]!["category"]!["values"]!.AsArray().Single(value => (string)value!["state"]! == "selected")!;

        Assert.Equal(("astro-ph", "Astrophysics", 3), ((string)value["value"]!, (string)value["label"]!, (int)value["count"]!));
        Assert.Equal(9, (await _browser.GetAsync((string)value["toggleUrl"]!)).Total);
    }

    [Fact]
    public async Task An_archive_is_a_category_in_a_path_too()
    {
        var item = (await _browser.GetAsync("/categories/cs")).Body;

        Assert.Equal(("cs", "Computer Science", 3), ((string)item["id"]!, (string)item["name"]!, (int)item["papers"]!));
        Assert.Equal(3, (await _browser.GetAsync("/categories/cs/papers")).Total);
        using var renamed = await _browser.SendAsync("/categories/cmp-lg");
        Assert.Equal("/categories/CL", renamed.Content.Headers.ContentLocation!.ToString());
        Assert.Equal("cs", (string)JsonNode.Parse(await (await _browser.SendAsync("/categories/CS")).Content.ReadAsStringAsync())!["errors"]![0]!["suggestion"]!);
    }
}
