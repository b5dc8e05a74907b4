using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Open;

/// <summary>P8, validators: one for each answer, the same for the same bytes.</summary>
public sealed class EntityTagTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> Read => [.. SamplePaths.Read];

    [Theory, MemberData(nameof(Read))]
    public async Task Every_answer_has_a_strong_tag_and_says_how_to_keep_it(string path)
    {
        using var response = await _client.AskAsync(path);

        Assert.Matches("^\"[A-Za-z0-9_-]{10,}\"$", response.Header("ETag"));
        Assert.Equal("no-cache", response.Header("Cache-Control"));
        Assert.Equal("Accept, Accept-Encoding", response.Header("Vary"));
        Assert.Matches(SamplePaths.Stored.Contains(path) ? "^[1-9][0-9]*$" : "^$", response.HasHeader("Catalogue-Revision") ? response.Header("Catalogue-Revision") : "");
    }

    [Theory, MemberData(nameof(Read))]
    public async Task What_the_client_has_is_not_sent_again(string path)
    {
        var tag = await _client.TagAsync(path);

        foreach (var known in new[] { tag, "W/" + tag, $"\"other\", W/\"more\", {tag}", "*" })
        {
            using var response = await _client.AskAsync(path, ("If-None-Match", known));

            Assert.Equal(304, (int)response.StatusCode);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, response.Header("ETag"));
            Assert.Equal("no-cache", response.Header("Cache-Control"));
            Assert.Equal("Accept, Accept-Encoding", response.Header("Vary"));
            Assert.Equal(SamplePaths.Stored.Contains(path), response.HasHeader("Catalogue-Revision"));
            Assert.False(response.HasHeader("Content-Type"));
            Assert.False(response.HasHeader("Content-Encoding"));
        }
    }

    [Theory, MemberData(nameof(Read))]
    public async Task What_the_client_does_not_have_is_sent(string path)
    {
        var tag = await _client.TagAsync(path);

        foreach (var known in new[] { "\"other\"", tag.Trim('"'), tag.ToUpperInvariant() + "x", "nonsense", "" })
            Assert.Equal(200, (int)(await _client.AskAsync(path, ("If-None-Match", known))).StatusCode);
    }

    [Fact]
    public async Task Answers_that_differ_have_tags_that_differ()
    {
        string[] paths =
        [
            .. SamplePaths.Read, "/papers?category=CL", "/papers?category=!CL", "/papers?sort=title", "/papers?perPage=5", "/papers?page=1", "/papers?page=2",
            "/papers?fields=id", "/papers?facets=year", "/papers?facets=year,category", "/papers?q=language", "/papers?q=language&highlight=true",
            "/papers?facets=author", "/papers?facets=author&facetLimit=3", SamplePaths.Paper + "?fields=id", "/stats?category=CL", "/authors?name=an", "/authors?sort=name",
            "/researchers/percy-liang/coauthors?perPage=3", "/researchers/percy-liang/stats?year=2023",
        ];
        var tags = new List<string>();
        foreach (var path in paths)
        {
            foreach (var coding in new[] { "identity", "gzip", "br" })
                tags.Add(await _client.TagAsync(path, ("Accept-Encoding", coding)));
        }

        // Small bodies are not coded, and have one tag whatever is accepted.
        var bodies = new HashSet<string>();
        foreach (var path in paths)
        {
            foreach (var coding in new[] { "identity", "gzip", "br" })
                bodies.Add(Convert.ToHexString(await (await _client.AskAsync(path, ("Accept-Encoding", coding))).Content.ReadAsByteArrayAsync()));
        }

        Assert.Equal(bodies.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task Each_format_has_a_tag_of_its_own_and_another_format_is_not_what_the_client_has()
    {
        var formats = JsonNode.Parse(await _client.GetStringAsync(new Uri("/filters", UriKind.Relative)))!["formats"]!.AsArray()
            .SelectMany(format => new (string Query, string Accept)[] { ($"?format={format!["name"]}", "*/*"), ("", (string)format["mediaType"]!) }).ToList();
        foreach (var path in new[] { "/papers", "/categories/CL/papers", SamplePaths.Paper })
        {
            var tags = new Dictionary<(string Query, string Accept), string>();
            foreach (var format in formats)
                tags.Add(format, await _client.TagAsync(path + format.Query, ("Accept", format.Accept)));

            Assert.Equal(formats.Count / 2, tags.Where(tag => tag.Key.Query.Length == 0).Select(tag => tag.Value).Distinct().Count());
            Assert.Equal(formats.Count / 2, tags.Where(tag => tag.Key.Query.Length > 0).Select(tag => tag.Value).Distinct().Count());
            foreach (var ((query, accept), tag) in tags)
            {
                var others = string.Join(", ", tags.Values.Where(other => other != tag));
                using var unknown = await _client.AskAsync(path + query, ("Accept", accept), ("If-None-Match", others));
                using var known = await _client.AskAsync(path + query, ("Accept", accept), ("If-None-Match", $"{others}, {tag}"));
                Assert.Equal((200, 304), ((int)unknown.StatusCode, (int)known.StatusCode));
            }
        }
    }

    [Fact]
    public async Task The_page_for_people_has_another_tag_than_its_JSON() =>
        Assert.NotEqual(await _client.TagAsync("/", ("Accept", "application/json")), await _client.TagAsync("/", ("Accept", "text/html")));

    [Theory]
    [InlineData("/papers?category=CL,LG&hasCode=true", "/papers?hasCode=true&category=LG&category=cs.CL")]
    [InlineData("/papers?category=CL", "/papers?%63ategory=C%4C")]
    [InlineData("/papers", "/papers?sort=-published")]
    [InlineData("/papers", "/papers?&&")]
    [InlineData("/papers?q=language", "/papers?q=language&sort=relevance")]
    [InlineData("/papers?category=stat.ML", "/papers?category=ML")]
    [InlineData("/authors", "/authors?sort=-papers")]
    [InlineData("/categories/CL/papers", "/categories/cs.CL/papers")]
    [InlineData("/categories/CL", "/categories/cs.CL")]
    [InlineData("/stats?year=2022,2023", "/stats?year=2023&year=2022,2022")]
    [InlineData("/researchers/percy-liang/coauthors", "/researchers/percy-liang/coauthors?perPage=50")]
    public async Task The_same_request_in_another_spelling_has_the_same_tag_and_the_same_bytes(string one, string other)
    {
        Assert.Equal(await _client.TagAsync(one), await _client.TagAsync(other));
        Assert.Equal(await _client.GetStringAsync(new Uri(one, UriKind.Relative)), await _client.GetStringAsync(new Uri(other, UriKind.Relative)));
    }

    [Fact]
    public async Task An_error_has_no_tag_whatever_the_client_has() =>
        Assert.Equal(404, (int)(await _client.AskAsync("/papers/no-such-paper", ("If-None-Match", "*"))).StatusCode);
}
