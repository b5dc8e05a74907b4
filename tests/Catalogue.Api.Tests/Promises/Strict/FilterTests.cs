using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, the values of filters, wherever filters go.</summary>
public sealed class FilterTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> Filtered => [.. SamplePaths.Filtered];

    [Theory]
    [InlineData("category", "cl", "CL")]
    [InlineData("category", "cs.cl", "cs.CL")]
    [InlineData("category", "stat.ml", "stat.ML")]
    [InlineData("category", "None", "none")]
    [InlineData("affiliation", "Stanford", "stanford")]
    [InlineData("affiliation", "standford", "stanford")]
    [InlineData("affiliation", "!standford", "!stanford")]
    [InlineData("author", "Percy Liang", "percy-liang")]
    [InlineData("author", "percy-laing", "percy-liang")]
    [InlineData("coauthor", "rishi-bomassani", "rishi-bommasani")]
    [InlineData("researcher", "percy-lian", "percy-liang")]
    [InlineData("researcher", "none", null)]
    [InlineData("hasCode", "True", "true")]
    [InlineData("hasCode", "1", "true")]
    [InlineData("hasCode", "No", "false")]
    [InlineData("hasCode", "!true", "true")]
    [InlineData("hasCode", "true,false", null)]
    [InlineData("precision", "Day", "day")]
    [InlineData("precision", "moth", "month")]
    [InlineData("year", "23", null)]
    [InlineData("year", "0000", null)]
    [InlineData("year", "20223", null)]
    [InlineData("year", "2023-03", null)]
    [InlineData("year", "%D9%A2%D9%A0%D9%A2%D9%A3", null)]
    [InlineData("category", "%2A", null)]
    [InlineData("category", "%20CL", "CL")]
    [InlineData("author", "%00", null)]
    public async Task An_unknown_value_comes_with_the_nearest_known(string name, string value, string? suggestion)
    {
        var fault = (await _client.GetProblemAsync($"/papers?{name}={value}", 400, "invalid-query")).Only(name);

        Assert.Equal(Uri.UnescapeDataString(value), fault.Received);
        Assert.Equal(suggestion, fault.Suggestion);
    }

    [Theory, MemberData(nameof(Filtered))]
    public async Task Wrong_values_are_errors_wherever_filters_go(string path)
    {
        foreach (var (name, value) in new[] { ("category", "nothing"), ("year", "x"), ("from", "x"), ("hasCode", "x"), ("q", "-"), ("precision", "x") })
            Assert.Equal(value, (await _client.GetProblemAsync($"{path}?{name}={value}", 400, "invalid-query")).Only(name).Received);
    }

    [Fact]
    public async Task Too_many_values_are_an_error() =>
        (await _client.GetProblemAsync("/papers?year=" + string.Join(',', Enumerable.Range(1800, 201)), 400, "invalid-query")).Only("year");

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData("%CC%81")]
    [InlineData("%E2%80%8B")]
    public async Task A_name_without_anything_to_look_for_is_an_error(string name) =>
        (await _client.GetProblemAsync($"/authors?name={name}", 400, "invalid-query")).Only("name");

    [Fact]
    public async Task All_faults_are_reported_in_one_answer()
    {
        var problem = await _client.GetProblemAsync(
            "/papers?categroy=CL&category=xx,CL,yy&year=x&from=2023&to=2022&hasCode=True&q=-&sort=relevnce&perPage=0&page=1&cursor=x&fields=titel&facets=yaer&format=xml",
            400, "invalid-query");

        Assert.Equal(
            ["category", "category", "categroy", "facets", "fields", "format", "hasCode", "page", "perPage", "q", "sort", "to", "year"],
            problem.Parameters.Order(StringComparer.Ordinal));
    }
}
