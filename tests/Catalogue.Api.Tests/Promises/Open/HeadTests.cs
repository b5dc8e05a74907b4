using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Open;

/// <summary>P8, HEAD: all that GET says of a body, without the body; over the real server, which sends what it is told.</summary>
public sealed class HeadTests(ServedCatalogue catalogue) : IClassFixture<ServedCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> All =>
    [
        .. SamplePaths.All, "/papers?facets=year&q=language&highlight=true", "/papers?page=2&perPage=5",
        "/nowhere", "/Papers", "/papers?zebra=1", "/papers/no-such-paper",
    ];

    [Theory, MemberData(nameof(All))]
    public async Task Head_has_the_headers_of_get_and_no_body(string path)
    {
        foreach (var coding in new[] { "identity", "br", "gzip" })
        {
            using var get = await _client.AskAsync(path, ("Accept-Encoding", coding), ("Origin", "https://page.example"));
            using var head = await _client.AskAsync("HEAD", path, ("Accept-Encoding", coding), ("Origin", "https://page.example"));

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.True(head.HasHeader("Content-Length"));
            Assert.Equal(Told(get), Told(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Head_is_answered_with_304_too()
    {
        using var response = await _client.AskAsync("HEAD", "/papers", ("If-None-Match", await _client.TagAsync("/papers")));

        Assert.Equal(304, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_connection_goes_on_after_head()
    {
        var answer = await catalogue.SendAsync(
            "HEAD /papers HTTP/1.1\r\nHost: x\r\n\r\nHEAD /nowhere HTTP/1.1\r\nHost: x\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assert.EndsWith("\r\n\r\n{\"status\":\"live\"}", answer, StringComparison.Ordinal);
        Assert.Equal(4, answer.Split("HTTP/1.1 ").Length);
    }

    private static IEnumerable<string> Told(HttpResponseMessage response) => response.AllHeaders()
        .Where(header => header.Name != "Date").Select(header => $"{header.Name}: {header.Value}").Order(StringComparer.Ordinal);
}
