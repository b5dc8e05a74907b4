using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Api.Tests.Promises.Strict;

namespace Catalogue.Api.Tests.Home;

/// <summary>The service's own address leads everywhere.</summary>
public sealed partial class HomeTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> Browsers => [.. AcceptTests.Browsers];

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    public async Task A_program_gets_links_that_lead_somewhere(string? accept)
    {
        using var response = await GetAsync("/", accept);
        var links = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject()
            .Select(member => (string)member.Value!).Where(value => value.StartsWith('/')).ToList();

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        // Every resource that can be asked for without an id, and Swagger UI.
        Assert.Equal(
            SamplePaths.All.Where(path => path.Count(letter => letter == '/') == 1 || SamplePaths.Health.Contains(path)).Append("/swagger").Order(StringComparer.Ordinal),
            links.Order(StringComparer.Ordinal));
        foreach (var link in links)
            Assert.True((int)(await _client.GetAsync(new Uri(link, UriKind.Relative))).StatusCode is 200 or 301 or 302, link);
    }

    [Theory, MemberData(nameof(Browsers))]
    public async Task A_browser_gets_a_page_with_links_that_lead_somewhere(string accept)
    {
        using var response = await GetAsync("/", accept);
        var links = Link().Matches(await response.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("/papers", links);
        Assert.Contains("/swagger", links);
        Assert.Contains("/favicon.ico", links);
        foreach (var link in links)
            Assert.True((int)(await _client.GetAsync(new Uri(link, UriKind.Relative))).StatusCode is 200 or 301 or 302, link);
    }

    [Fact]
    public async Task The_two_have_entity_tags_of_their_own()
    {
        using var json = await GetAsync("/", "application/json");
        using var page = await GetAsync("/", "text/html");

        Assert.NotEqual(json.Headers.ETag, page.Headers.ETag);
        Assert.Contains("Accept", page.Headers.Vary);
    }

    [Fact]
    public async Task An_unknown_parameter_is_an_error() => (await _client.GetProblemAsync("/?zebra=1", 400, "invalid-query")).Only("zebra");

    [Theory]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task What_browsers_and_crawlers_ask_for_is_there(string path, string mediaType)
    {
        using var response = await GetAsync(path, null);
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal((200, mediaType), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(response.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    private Task<HttpResponseMessage> GetAsync(string path, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("Accept", accept));
        return _client.SendAsync(request);
    }

    [GeneratedRegex("(?:href|action)=\"([^\"]+)\"")]
    private static partial Regex Link();
}
