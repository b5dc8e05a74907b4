using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, paths and the ids in them.</summary>
public sealed class PathTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    [Theory]
    [InlineData("/paper", "/papers")]
    [InlineData("/paprs", "/papers")]
    [InlineData("/researcher", "/researchers")]
    [InlineData("/affilations", "/affiliations")]
    [InlineData("/stat", "/stats")]
    [InlineData("/filter", "/filters")]
    [InlineData("/openapi.jsn", "/openapi.json")]
    [InlineData("/health/life", "/health/live")]
    [InlineData("/problem", "/problems")]
    [InlineData("/swager", "/swagger")]
    [InlineData("/docs", "/swagger")]
    [InlineData("/researchers/percy-liang/stat", "/researchers/percy-liang/stats")]
    [InlineData("/researcher/percy-liang/stats", "/researchers/percy-liang/stats")]
    [InlineData("/author/percy-liang", "/authors/percy-liang")]
    [InlineData("/works", "/papers")]
    [InlineData("/api/v1/works", "/papers")]
    [InlineData("/v1/papers", "/papers")]
    [InlineData("/institutions/stanford", "/affiliations/stanford")]
    [InlineData("/api", null)]
    public async Task An_unknown_path_comes_with_the_nearest(string path, string? nearest)
    {
        var problem = await _client.GetProblemAsync(path, 404, "not-found");

        Assert.Equal(nearest, problem.Only("path").Suggestion);
        Assert.StartsWith($"Nothing at '{path}'.", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_known_paths_are_shown_without_what_only_routing_needs()
    {
        var allowed = (await _client.GetProblemAsync("/foo", 404, "not-found")).Only("path").Allowed;

        Assert.Contains("/swagger", allowed);
        Assert.Contains("/papers/{id}", allowed);
        Assert.Contains("/papers/{id}/records", allowed);
        Assert.DoesNotContain(allowed, path => path.Any(letter => ":*()^$".Contains(letter, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/zebra-crossing-ahead")]
    [InlineData("/papers-of-nobody-in-particular/papers")]
    [InlineData("/%F0%9F%98%80")]
    public async Task A_path_that_is_near_nothing_gets_no_suggestion(string path) =>
        Assert.Null((await _client.GetProblemAsync(path, 404, "not-found")).Only("path").Suggestion);

    [Theory]
    [InlineData("/papers/Whose-opinions-do-language-models-reflect", "whose-opinions-do-language-models-reflect")]
    [InlineData("/papers/whose-opinions-do-language-models-reflekt", "whose-opinions-do-language-models-reflect")]
    [InlineData("/authors/Percy-Liang", "percy-liang")]
    [InlineData("/authors/Percy%20Liang", "percy-liang")]
    [InlineData("/authors/percy-laing/papers", "percy-liang")]
    [InlineData("/researchers/percy-lian", "percy-liang")]
    [InlineData("/researchers/percy-lian/stats", "percy-liang")]
    [InlineData("/researchers/PERCY-LIANG/coauthors", "percy-liang")]
    [InlineData("/affiliations/Stanford", "stanford")]
    [InlineData("/affiliations/standford/papers", "stanford")]
    [InlineData("/categories/cl", "CL")]
    [InlineData("/categories/cs.cl/papers", "cs.CL")]
    [InlineData("/problems/invalid-qery", "invalid-query", "code")]
    public async Task An_unknown_id_comes_with_the_nearest(string path, string nearest, string parameter = "id")
    {
        var fault = (await _client.GetProblemAsync(path, 404, "not-found")).Only(parameter);

        Assert.Equal(nearest, fault.Suggestion);
        Assert.Contains(nearest, fault.Allowed);
    }

    [Theory]
    [InlineData("/papers/nothing-like-any-title-that-there-is")]
    [InlineData("/papers/doi:10.1000/182")]
    [InlineData("/papers/arxiv:2401.00001v3")]
    [InlineData("/papers/:")]
    [InlineData("/papers/a%0Ab")]
    [InlineData("/papers/%F0%9F%98%80")]
    [InlineData("/papers/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/papers/'%20OR%201=1")]
    [InlineData("/papers/none")]
    [InlineData("/authors/none")]
    public async Task An_id_that_is_near_nothing_gets_no_suggestion(string path) =>
        Assert.Null((await _client.GetProblemAsync(path, 404, "not-found")).Only("id").Suggestion);

    [Fact]
    public async Task An_ambiguous_category_says_what_it_may_mean()
    {
        var fault = (await _client.GetProblemAsync("/categories/CO", 404, "not-found")).Only("id");

        Assert.Equal(["astro-ph.CO", "math.CO", "stat.CO"], fault.Allowed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Faults_of_the_query_come_before_an_unknown_id() =>
        (await _client.GetProblemAsync("/authors/nobody-at-all?zebra=1", 400, "invalid-query")).Only("zebra");

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/x-bibtex")]
    [InlineData("*/*;q=0")]
    [InlineData("nonsense")]
    public async Task A_problem_is_a_problem_whatever_is_accepted(string accept)
    {
        foreach (var (method, path, status, code) in new[]
        {
            ("GET", "/nowhere", 404, "not-found"), ("DELETE", "/papers", 405, "method-not-allowed"), ("GET", "/Papers", 404, "not-found"),
            ("GET", "/papers?format=xml", 400, "invalid-query"), ("GET", "/papers/no-such?format=json", 404, "not-found"),
        })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            Assert.True(request.Headers.TryAddWithoutValidation("Accept", accept));

            await _client.SendProblemAsync(request, status, code);
        }
    }
}
