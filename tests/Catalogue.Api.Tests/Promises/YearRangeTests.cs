using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises;

/// <summary>P4, a range of years is a value of <c>year</c> like any other: it can be repeated, negated, counted and taken out.</summary>
public sealed class YearRangeTests : IAsyncLifetime
{
    private Browser _browser = null!;

    public CatalogueFactory Factory { get; } = new(isSeeded: false);

    public async Task InitializeAsync()
    {
        _browser = new Browser(Factory);
        string?[] dates = ["0987", "1999-12-31", "2000", "2001-01", "2001-07-01", "2003-02-03", null, "9999"];
        await Factory.Writer.StoreAsync(
            [
                new SourceRecord(SourceKind.File, "a.txt", new DateOnly(2024, 1, 2), null,
                    [.. dates.Select((date, index) => new PaperRecord { RecordKey = $"{index}", Title = $"Paper {index}", Published = date is not null && PublicationDate.TryParse(date, out var parsed) ? parsed : null })]),
            ],
            CancellationToken.None);
    }

    public Task DisposeAsync() => Factory.DisposeAsync().AsTask();

    [Theory]
    [InlineData("2000-2001", "2 3 4", "2000-2001")]
    [InlineData("2001-", "3 4 5 7", "2001-")]
    [InlineData("-2000", "0 1 2", "-2000")]
    [InlineData("2001-2001", "3 4", "2001")]
    [InlineData("0987-", "0 1 2 3 4 5 7", "0987-")]
    [InlineData("-9999", "0 1 2 3 4 5 7", "-9999")]
    [InlineData("1990-1998", "", "1990-1998")]
    [InlineData("!2000-2001", "0 1 5 6 7", "!2000-2001")]
    [InlineData("!-2000", "3 4 5 6 7", "!-2000")]
    [InlineData("-1999,2003", "0 1 5", "-1999,2003")]
    [InlineData("1999-2003,!2001", "1 2 5", "!2001,1999-2003")]
    [InlineData("2002-,none", "5 6 7", "2002-,none")]
    public async Task What_a_range_means(string year, string papers, string canonical)
    {
        var reply = await _browser.GetAsync($"/papers?year={year}&sort=title");

        Assert.Equal(papers, string.Join(' ', reply.Ids.Select(id => id["paper-".Length..])));
        Assert.Equal($"year={canonical}&sort=title", reply.Query);
    }

    /// <summary>Every range selects what its years select one by one, and what <c>from</c> and <c>to</c> select.</summary>
    [Fact]
    public async Task A_range_means_its_years()
    {
        foreach (var (first, count) in from first in Enumerable.Range(1998, 6) from count in Enumerable.Range(1, 4) select (first, count))
        {
            var ids = (await _browser.GetAsync($"/papers?year={first}-{first + count - 1}")).Ids;
            Assert.Equal((await _browser.GetAsync($"/papers?year={string.Join(',', Enumerable.Range(first, count))}")).Ids, ids);
            Assert.Equal((await _browser.GetAsync($"/papers?from={first}&to={first + count - 1}")).Ids, ids);
        }
    }

    [Theory]
    [InlineData("/papers?year=2000-2001&facets=year")]
    [InlineData("/papers?year=!2000-2001&facets=year")]
    [InlineData("/papers?year=-1999,2003-&facets=year,hasCode")]
    [InlineData("/papers?year=2001-,!2003&facets=year")]
    [InlineData("/stats?year=2000-2001")]
    [InlineData("/stats?year=!2000-")]
    [InlineData("/stats?year=1999-2003,!2001")]
    public async Task Every_count_is_the_length_of_its_list(string path)
    {
        foreach (var claim in Claim.In((await _browser.GetAsync(path)).Body))
            Assert.Equal(claim.Count, (await _browser.GetAsync(claim.Url)).Total);
    }

    [Theory]
    [InlineData("2000-2001", "2000 to 2001", 3, 8)]
    [InlineData("2001-", "Since 2001", 4, 8)]
    [InlineData("-2000", "Until 2000", 3, 8)]
    public async Task A_selected_range_is_in_the_facet_and_can_be_taken_out(string year, string label, int count, int all)
    {
        var reply = await _browser.GetAsync($"/papers?year={year}&facets=year");
        var value = reply.Body["facets"]!["year"]!["values"]!.AsArray().Single(value => (string)value!["state"]! == "selected")!;

        Assert.Equal((year, label, count), ((string)value["value"]!, (string)value["label"]!, (int)value["count"]!));
        Assert.Equal(all, (await _browser.GetAsync((string)value["toggleUrl"]!)).Total);
    }

    [Theory]
    [InlineData("2003-2001", "2001-2003")]
    [InlineData("2001..2003", "2001-2003")]
    [InlineData("2001–2003", "2001-2003")]
    [InlineData("2001:2003", "2001-2003")]
    [InlineData("[2001 TO 2003]", "2001-2003")]
    [InlineData("!2001--2003", "!2001-2003")]
    [InlineData("2001-03", null)]
    [InlineData("0000-2001", null)]
    [InlineData("-0000", null)]
    [InlineData("-", null)]
    [InlineData(">2001", null)]
    [InlineData("2001-2002-2003", null)]
    public async Task What_is_no_range_gets_the_nearest(string year, string? suggestion)
    {
        using var response = await _browser.SendAsync($"/papers?year={Uri.EscapeDataString(year)}");
        var fault = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![0]!;

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal((year, suggestion), ((string)fault["received"]!, (string?)fault["suggestion"]));
    }
}
