using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Addresses;

/// <summary>Under a path prefix every link leads to where the client reaches the service, in every format, header and page.</summary>
public sealed partial class PrefixTests
{
    private const string Prefix = "/catalogue";

    /// <summary>The ways in which the service can learn its prefix: from a setting, or from the proxy that it trusts.</summary>
    public static TheoryData<string> Ways => ["PublicUrl", "PathBase", "X-Forwarded-Prefix"];

    private static readonly string[] Asked =
    [
        "/", .. SamplePaths.Read, "/papers?facets=category,year,affiliation,author,researcher,hasCode&perPage=3", "/papers?perPage=3&page=2", "/papers?id=a,b", "/suggest?q=per",
        "/authors?perPage=2", "/papers?q=model&highlight=true&perPage=1",
    ];

    [Theory, MemberData(nameof(Ways))]
    public async Task Every_link_has_the_prefix(string way)
    {
        await using var catalogue = Made(way);
        foreach (var path in Asked.Where(path => path != "/openapi.json"))
        {
            var answer = await AskAsync(catalogue, way, path);

            Assert.True(answer.Status == 200, $"{path}: {answer.Status} {answer.Body}");
            var links = Links(JsonNode.Parse(answer.Body)).ToList();
            Assert.All(links, link => Assert.True(link.StartsWith(Prefix + "/", StringComparison.Ordinal), $"{path} has the link {link}"));
            Assert.All(Targets(answer.Header("Link")), link => Assert.StartsWith(Prefix + "/", link, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_page_and_the_errors_have_it(string way)
    {
        await using var catalogue = Made(way);
        var page = await AskAsync(catalogue, way, "/", accept: "text/html");
        var problem = JsonNode.Parse((await AskAsync(catalogue, way, "/papers?zebra=1")).Body)!;

        Assert.All(Attribute().Matches(page.Body).Select(match => match.Groups[1].Value), link => Assert.StartsWith(Prefix + "/", link, StringComparison.Ordinal));
        Assert.Equal(($"{Prefix}/problems/invalid-query", $"{Prefix}/papers"), ((string)problem["type"]!, (string)problem["instance"]!));
        Assert.Contains($"Disallow: {Prefix}/suggest", (await AskAsync(catalogue, way, "/robots.txt")).Body, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Headers_have_it(string way)
    {
        await using var catalogue = Made(way);

        Assert.Equal($"{Prefix}/categories/CL", (await AskAsync(catalogue, way, "/categories/cs.CL")).Header("Content-Location"));
        Assert.Equal($"{Prefix}/papers?perPage=3", (await AskAsync(catalogue, way, "/papers/?perPage=3")).Header("Location"));
        Assert.Contains($"<{Prefix}/papers?", (await AskAsync(catalogue, way, "/papers?perPage=3")).Header("Link"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_openapi_document_says_where_the_service_is(string way)
    {
        await using var catalogue = Made(way);
        var document = JsonNode.Parse((await AskAsync(catalogue, way, "/openapi.json")).Body)!;

        // Relative to the document itself, wherever that is.
        Assert.Equal(".", (string?)document["servers"]![0]!["url"]);
    }

    [Theory]
    [InlineData("PublicUrl")]
    [InlineData("PathBase")]
    public async Task A_proxy_may_leave_the_prefix_in_the_path(string way)
    {
        await using var catalogue = Made(way);

        Assert.Equal((await catalogue.SendAsync("/papers?perPage=2")).Body, (await catalogue.SendAsync($"{Prefix}/papers?perPage=2")).Body);
        Assert.Equal(200, (await catalogue.SendAsync(Prefix)).Status);
        Assert.Equal(404, (await catalogue.SendAsync($"{Prefix}s/papers")).Status);
    }

    [Fact]
    public async Task A_cursor_goes_on_under_another_prefix()
    {
        await using var catalogue = new AddressedCatalogue(("TrustedProxies", "127.0.0.1"));
        var next = (string)JsonNode.Parse((await AskAsync(catalogue, "X-Forwarded-Prefix", "/papers?perPage=3")).Body)!["page"]!["next"]!;

        Assert.Equal(200, (await catalogue.SendAsync(next[Prefix.Length..])).Status);
    }

    private static AddressedCatalogue Made(string way) => way switch
    {
        "PublicUrl" => new(("PublicUrl", $"https://lab.example{Prefix}/")),
        "PathBase" => new(("PathBase", Prefix)),
        _ => new(("TrustedProxies", "127.0.0.0/8")),
    };

    private static Task<Answered> AskAsync(AddressedCatalogue catalogue, string way, string path, string? accept = null) =>
        catalogue.SendAsync(path, accept: accept, headers: way.StartsWith('X') ? [(way, Prefix)] : []);

    /// <summary>Every text that is a path: there is no other use of a slash at the beginning.</summary>
    private static IEnumerable<string> Links(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => member.Key is not ("valuesPath" or "description" or "example")).SelectMany(member => Links(member.Value)),
        JsonArray entries => entries.SelectMany(Links),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('/') => [text],
        _ => [],
    };

    private static IEnumerable<string> Targets(string? link) => Target().Matches(link ?? "").Select(match => match.Groups[1].Value);

    [GeneratedRegex("(?:href|action)=\"([^\"]+)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<([^>]+)>")]
    private static partial Regex Target();
}
