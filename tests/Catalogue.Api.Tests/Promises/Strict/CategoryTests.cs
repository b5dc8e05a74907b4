using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, categories: any spelling that means one class, and no list with a gap.</summary>
public sealed class CategoryTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    [Fact]
    public async Task An_ambiguous_short_spelling_of_a_category_says_what_it_may_mean()
    {
        var fault = (await _client.GetProblemAsync("/papers?category=CO", 400, "invalid-query")).Only("category");

        Assert.Equal(["astro-ph.CO", "math.CO", "stat.CO"], fault.Allowed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ML", "stat.ML")]
    [InlineData("cs.CL", "CL")]
    public async Task An_unambiguous_spelling_of_a_category_is_understood(string spelling, string code)
    {
        using var response = await _client.GetAsync(new Uri($"/papers?category={spelling}", UriKind.Relative));

        Assert.Equal($"category={code}&sort=-published", Assert.Single(response.Headers.GetValues("Catalogue-Query")));
    }

    [Theory]
    [InlineData("category=CL,")]
    [InlineData("category=,CL")]
    [InlineData("category=CL,,LG")]
    [InlineData("category=!")]
    [InlineData("category=!!CL")]
    public async Task A_list_with_a_gap_is_an_error(string query) =>
        (await _client.GetProblemAsync($"/papers?{query}", 400, "invalid-query")).Only("category");
}
