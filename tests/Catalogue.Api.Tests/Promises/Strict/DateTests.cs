using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, dates and ranges of dates.</summary>
public sealed class DateTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> Filtered => [.. SamplePaths.Filtered];

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("2023-3")]
    [InlineData("23")]
    [InlineData("2023-03-30T00:00:00Z")]
    [InlineData("%202023")]
    [InlineData("2023,2024")]
    [InlineData("0000")]
    [InlineData("today")]
    [InlineData("none")]
    public async Task A_date_that_is_none_is_an_error(string date)
    {
        foreach (var name in new[] { "from", "to" })
            Assert.Equal(["a date such as 2023, 2023-03 or 2023-03-30"], (await _client.GetProblemAsync($"/papers?{name}={date}", 400, "invalid-query")).Only(name).Allowed);
    }

    [Theory]
    [InlineData("2023-02-30", "2023-02-28")]
    [InlineData("2023-13", "2023-12")]
    [InlineData("2023-3", "2023-03")]
    [InlineData("2023/3/5", "2023-03-05")]
    [InlineData("20230305", "2023-03-05")]
    [InlineData("%202023", "2023")]
    [InlineData("0000", "0001")]
    [InlineData("2023,2024", null)]
    [InlineData("today", null)]
    public async Task The_nearest_date_is_suggested_and_is_one(string date, string? nearest)
    {
        var fault = (await _client.GetProblemAsync($"/papers?from={date}", 400, "invalid-query")).Only("from");

        Assert.Equal(nearest, fault.Suggestion);
        if (nearest is not null)
            Assert.Equal(200, (int)(await _client.GetAsync(new Uri($"/papers?from={nearest}", UriKind.Relative))).StatusCode);
    }

    [Theory, MemberData(nameof(Filtered))]
    public async Task A_range_that_ends_before_it_begins_is_an_error(string path)
    {
        Assert.Equal("2022", (await _client.GetProblemAsync($"{path}?from=2023-01&to=2022", 400, "invalid-query")).Only("to").Received);
        Assert.Equal(200, (int)(await _client.GetAsync(new Uri($"{path}?from=2022-12-31&to=2022", UriKind.Relative))).StatusCode);
    }
}
