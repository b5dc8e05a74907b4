using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, whoever comes from another service is told what things are called here.</summary>
public sealed class OtherNamesTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    [Theory]
    [InlineData("perPage", "limit", "per_page", "per-page", "page_size", "rows", "size", "max_results")]
    [InlineData("page", "offset", "start")]
    [InlineData("fields", "select", "fl")]
    [InlineData("q", "search", "query", "search_query", "query.bibliographic")]
    [InlineData("sort", "order", "sortBy", "order_by")]
    [InlineData("facets", "group_by", "facet")]
    [InlineData("from", "date", "from_publication_date", "publishedAfter", "from-pub-date")]
    [InlineData("to", "to_publication_date", "until-pub-date")]
    [InlineData("hasCode", "code", "has_code")]
    [InlineData("affiliation", "institution", "org")]
    [InlineData("category", "tag", "subject", "fieldsOfStudy", "category[]", "CATEGORY")]
    [InlineData("id", "ids", "id_list", "doi")]
    [InlineData("year", "publication_year")]
    public async Task A_name_of_another_service_comes_with_ours(string own, params string[] others)
    {
        foreach (var other in others)
        {
            var problem = await _client.GetProblemAsync($"/papers?{other}=5", 400, "invalid-query");

            Assert.Equal(own, problem.Only(other).Suggestion);
            Assert.StartsWith($"Unknown parameter '{other}'.", problem.Detail, StringComparison.Ordinal);
            Assert.EndsWith($"Did you mean '{own}'?", problem.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_in_brackets_is_told_how_it_is_written() =>
        Assert.Contains("'category=CL,…'", (await _client.GetProblemAsync("/papers?category[]=CL", 400, "invalid-query")).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("/suggest?limit=3")]
    [InlineData("/researchers/percy-liang/coauthors?limit=3")]
    [InlineData("/authors?per_page=3")]
    public async Task How_many_is_called_the_same_everywhere(string path) =>
        Assert.Equal("perPage", Assert.Single((await _client.GetProblemAsync(path, 400, "invalid-query")).Errors).Suggestion);

    [Theory]
    [InlineData("/papers?category=CL&utm_source=mail&utm_medium=x&fbclid=1&gclid=2&_=123", "/papers?category=CL")]
    [InlineData("/authors?_=1", "/authors")]
    [InlineData("/?utm_campaign=x", "/")]
    [InlineData("/health/live?_=5", "/health/live")]
    public async Task Parameters_that_only_track_are_left_out(string tracked, string path)
    {
        var answer = await _client.GetStringAsync(new Uri(tracked, UriKind.Relative));

        Assert.Equal(await _client.GetStringAsync(new Uri(path, UriKind.Relative)), answer);
        Assert.DoesNotContain("utm_", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/papers?utm=1")]
    [InlineData("/papers?__=1")]
    [InlineData("/papers?UTM_source=1")]
    public async Task Nothing_else_is_ignored(string path) => Assert.Single((await _client.GetProblemAsync(path, 400, "invalid-query")).Errors);

    [Theory]
    [InlineData("affiliation", "Stanford University", "stanford")]
    [InlineData("affiliation", "stanford univeristy", "stanford")]
    [InlineData("affiliation", "!Stanford University", "!stanford")]
    [InlineData("author", @"Liang\, Percy", "percy-liang")]
    [InlineData("author", "LIANG PERCY", "percy-liang")]
    [InlineData("researcher", "Liang", "percy-liang")]
    [InlineData("category", "Computation and Language", "CL")]
    [InlineData("category", "machine learning", "LG")]
    [InlineData("hasCode", "yes", "true")]
    public async Task A_value_is_suggested_by_its_name_too(string name, string value, string suggestion)
    {
        var problem = await _client.GetProblemAsync($"/papers?{name}={Uri.EscapeDataString(value)}", 400, "invalid-query");

        Assert.Equal(suggestion, problem.Only(name).Suggestion);
        Assert.EndsWith($"Did you mean '{suggestion}'?", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Computer Science", "cs")]
    [InlineData("CS", "cs")]
    [InlineData("Astro-ph", "astro-ph")]
    public async Task An_archive_is_suggested_too(string category, string suggestion) =>
        Assert.Equal(suggestion, (await _client.GetProblemAsync($"/papers?category={Uri.EscapeDataString(category)}", 400, "invalid-query")).Only("category").Suggestion);

    [Theory]
    [InlineData("Liang, Percy")]
    [InlineData("percy liang")]
    [InlineData("liang percy")]
    [InlineData("ANG ERC")]
    public async Task A_name_is_found_by_its_words_in_any_order(string name)
    {
        var answer = await _client.GetStringAsync(new Uri($"/authors?fields=id&name={Uri.EscapeDataString(name)}", UriKind.Relative));

        Assert.Contains("\"percy-liang\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"rishi-bommasani\"", answer, StringComparison.Ordinal);
    }
}
