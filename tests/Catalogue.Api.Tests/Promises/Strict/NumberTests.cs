using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, whole numbers: digits alone, within bounds.</summary>
public sealed class NumberTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> WrongCounts => ["", "abc", "0", "201", "-1", "%2B5", "%205", "5%20", "5.0", "1e1", "0x5", "%D9%A3", "99999999999999999999", "5,6"];

    [Theory, MemberData(nameof(WrongCounts))]
    public async Task A_page_size_that_is_no_whole_number_from_1_to_200_is_an_error(string size)
    {
        foreach (var list in SamplePaths.Lists)
        {
            var fault = (await _client.GetProblemAsync($"{list}?perPage={size}", 400, "invalid-query")).Only("perPage");

            Assert.Equal(Uri.UnescapeDataString(size), fault.Received);
            Assert.Equal(["a whole number from 1 to 200"], fault.Allowed);
        }
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("201", "200")]
    [InlineData("-1", "1")]
    [InlineData("5.0", "5")]
    [InlineData("1e1", "10")]
    [InlineData("%205", "5")]
    [InlineData("99999999999999999999", "200")]
    [InlineData("abc", null)]
    public async Task The_nearest_number_is_suggested(string size, string? nearest) =>
        Assert.Equal(nearest, (await _client.GetProblemAsync($"/papers?perPage={size}", 400, "invalid-query")).Only("perPage").Suggestion);

    [Theory]
    [InlineData("perPage=1")]
    [InlineData("perPage=200")]
    [InlineData("page=2147483647")]
    public async Task Numbers_at_the_bounds_are_honoured(string query) =>
        Assert.Equal(200, (int)(await _client.GetAsync(new Uri($"/papers?{query}", UriKind.Relative))).StatusCode);

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=2147483648")]
    [InlineData("page=next")]
    public async Task A_page_that_is_no_number_from_1_is_an_error(string query) =>
        (await _client.GetProblemAsync($"/papers?{query}", 400, "invalid-query")).Only("page");

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    [InlineData("many")]
    public async Task A_limit_that_is_no_number_within_bounds_is_an_error(string limit)
    {
        (await _client.GetProblemAsync($"/papers?facets=year&facetLimit={limit}", 400, "invalid-query")).Only("facetLimit");
        (await _client.GetProblemAsync($"/researchers/percy-liang/coauthors?perPage={limit}", 400, "invalid-query")).Only("perPage");
        (await _client.GetProblemAsync($"/suggest?perPage={limit}", 400, "invalid-query")).Only("perPage");
    }
}
