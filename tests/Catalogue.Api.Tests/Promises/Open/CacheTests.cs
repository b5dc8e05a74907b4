using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Open;

/// <summary>P8, a remembered answer is the answer.</summary>
public sealed class CacheTests
{
    [Fact]
    public async Task Answers_are_the_same_with_and_without_remembering()
    {
        await using var remembering = new CatalogueFactory();
        await using var forgetting = new CatalogueFactory(isSeeded: true, [("Cache:Enabled", "false"), .. remembering.Place]);
        using var one = remembering.CreateClient();
        using var other = forgetting.CreateClient();

        foreach (var path in SamplePaths.Read.Append("/papers?facets=author,year&q=language&highlight=true&perPage=3"))
        {
            foreach (var coding in new[] { "identity", "br", "gzip", "br;q=0.1, gzip" })
            {
                var first = await AnswerAsync(one, path, coding);
                Assert.Equal(first, await AnswerAsync(one, path, coding));
                Assert.Equal(first, await AnswerAsync(other, path, coding));
                Assert.Equal(first, await AnswerAsync(other, path, coding));
            }
        }
    }

    [Fact]
    public async Task A_question_mark_in_a_path_is_not_the_query()
    {
        await using var catalogue = new CatalogueFactory();
        using var client = catalogue.CreateClient();
        await client.TagAsync("/authors/percy-liang?fields=id");

        await client.GetProblemAsync("/authors/percy-liang%3Ffields=id", 404, "not-found");
    }

    [Fact]
    public async Task Errors_are_not_remembered()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        using var client = catalogue.CreateClient();
        await client.GetProblemAsync("/papers/later", 404, "not-found");

        await catalogue.StoreAsync("1", "Later");

        await client.TagAsync("/papers/later");
    }

    [Fact]
    public async Task A_small_cache_gives_the_same_answers()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: true, ("Cache:Mebibytes", "1"));
        using var client = catalogue.CreateClient();
        var first = await AnswerAsync(client, "/papers?perPage=200", "identity");
        for (var page = 1; page <= 60; page++)
            await AnswerAsync(client, $"/papers?perPage=50&page=1&facetLimit={page}&facets=author", "identity");

        Assert.Equal(first, await AnswerAsync(client, "/papers?perPage=200", "identity"));
    }

    private static async Task<string> AnswerAsync(HttpClient client, string path, string coding)
    {
        using var response = await client.AskAsync(path, ("Accept-Encoding", coding));
        Assert.Equal(200, (int)response.StatusCode);
        var headers = response.AllHeaders().Select(header => $"{header.Name}: {header.Value}").Order(StringComparer.Ordinal);
        return string.Join('\n', headers.Append(Convert.ToHexString(await response.Content.ReadAsByteArrayAsync())));
    }
}
