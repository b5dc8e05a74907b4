using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Open;

/// <summary>P8, what the headers of a list say is what its body says.</summary>
public sealed class LinkTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> Lists => [.. SamplePaths.Lists];

    [Theory, MemberData(nameof(Lists))]
    public async Task Links_total_and_query_agree_on_every_page_of_a_walk(string list)
    {
        var pages = 0;
        for (string? path = list + "?perPage=7"; path is not null; pages++)
        {
            using var response = await _client.AskAsync(path);
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

            Agree(response, body);
            path = (string?)body["page"]!["next"];
        }

        Assert.InRange(pages, 1, 20);
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task They_agree_on_numbered_pages_and_past_the_end(string list)
    {
        foreach (var page in new[] { 1, 2, 99 })
        {
            using var response = await _client.AskAsync($"{list}?perPage=7&page={page}");

            Agree(response, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
        }
    }

    private static void Agree(HttpResponseMessage response, JsonNode body)
    {
        var (next, previous) = ((string?)body["page"]!["next"], (string?)body["page"]!["previous"]);
        var links = new[] { next is null ? null : $"<{next}>; rel=\"next\"", previous is null ? null : $"<{previous}>; rel=\"prev\"" }.OfType<string>().ToList();

        Assert.Equal(links.Count > 0, response.HasHeader("Link"));
        if (links.Count > 0)
            Assert.Equal(string.Join(", ", links), response.Header("Link"));
        Assert.Equal(body["total"]!.ToString(), response.Header("Catalogue-Total"));
        Assert.Equal((string)body["query"]!, response.Header("Catalogue-Query"));
    }
}
