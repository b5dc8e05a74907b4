using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, a look-up by id leaves out what it does not find, and says so: a stale list breaks no page.</summary>
public sealed class MissingTests : IAsyncLifetime
{
    public CatalogueFactory Factory { get; } = new(isSeeded: false);

    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _client = Factory.CreateClient();
        await Factory.Writer.StoreAsync(
            [
                new SourceRecord(SourceKind.File, "a.txt", new DateOnly(2024, 1, 2), null,
                [
                    new PaperRecord { RecordKey = "1", Title = "Tides", Identifiers = [new IdentifierRecord("doi", "10.5555/a,b")], Authors = [new("Mira Lund", 1)] },
                    new PaperRecord { RecordKey = "2", Title = "Ropes" },
                    new PaperRecord { RecordKey = "3", Title = "Knots", Identifiers = [new IdentifierRecord("doi", @"10.5555/c\d")] },
                ]),
            ],
            CancellationToken.None);
        await Factory.Retirement.DeleteAsync("ropes", CancellationToken.None);
    }

    public Task DisposeAsync() => Factory.DisposeAsync().AsTask();

    [Fact]
    public async Task Unknown_and_deleted_ids_are_listed_with_what_is_near()
    {
        var answer = await GetAsync("/papers?id=tides,tidse,ropes,doi:10.5555/x&fields=id");

        Assert.Equal(["tides"], answer["items"]!.AsArray().Select(item => (string)item!["id"]!));
        Assert.Equal(1, (int)answer["total"]!);
        Assert.Equal(
            """[{"value":"tidse","reason":"unknown","suggestion":"tides"},{"value":"ropes","reason":"deleted","suggestion":null},{"value":"doi:10.5555/x","reason":"unknown","suggestion":null}]""",
            answer["missing"]!.ToJsonString());
        Assert.Equal("id=doi:10.5555%2Fx,ropes,tides,tidse&sort=-published", (string)answer["query"]!);
    }

    [Fact]
    public async Task Only_unknown_ids_find_nothing()
    {
        var answer = await GetAsync("/papers?id=nothing-like-it");

        Assert.Equal((0, 1), ((int)answer["total"]!, answer["missing"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("/papers?id=tides")]
    [InlineData("/authors?id=tides")]
    [InlineData("/stats?id=tides")]
    public async Task Nothing_missing_is_an_empty_list(string path) => Assert.Empty((await GetAsync(path))["missing"]!.AsArray());

    [Theory]
    [InlineData("/authors?id=tides,x-y-z")]
    [InlineData("/affiliations?id=tides,x-y-z")]
    [InlineData("/stats?id=tides,x-y-z")]
    [InlineData("/authors/mira-lund/papers?id=tides,x-y-z")]
    public async Task Every_list_and_figure_says_it(string path) => Assert.Equal("x-y-z", (string)Assert.Single((await GetAsync(path))["missing"]!.AsArray())!["value"]!);

    [Fact]
    public async Task Without_a_look_up_there_is_nothing_to_say() => Assert.False((await GetAsync("/papers")).ContainsKey("missing"));

    [Theory]
    [InlineData("bibtex")]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("atom")]
    public async Task Other_formats_say_it_in_a_header(string format)
    {
        using var response = await _client.GetAsync(new Uri($"/papers?id=tides,x y,doi:10.5555/x\\,y&format={format}", UriKind.Relative));
        using var whole = await _client.GetAsync(new Uri($"/papers?id=tides&format={format}", UriKind.Relative));

        Assert.Equal(@"x%20y,doi:10.5555%2Fx%5C,y", Assert.Single(response.Headers.GetValues("Catalogue-Missing")));
        Assert.False(whole.Headers.Contains("Catalogue-Missing"));
    }

    [Fact]
    public async Task A_negated_unknown_id_leaves_out_nothing()
    {
        var answer = await GetAsync("/papers?id=!x-y-z");

        Assert.Equal((2, "x-y-z"), ((int)answer["total"]!, (string)answer["missing"]![0]!["value"]!));
    }

    /// <summary>Each suggestion costs a search: a list that is wrong from end to end gets a few.</summary>
    [Fact]
    public async Task Only_a_few_get_a_suggestion()
    {
        var answer = await GetAsync("/papers?id=" + string.Join(',', Enumerable.Range(1, 40).Select(number => $"tide{number}")));

        Assert.Equal(40, answer["missing"]!.AsArray().Count);
        Assert.Equal(5, answer["missing"]!.AsArray().Count(value => value!["suggestion"] is not null));
    }

    [Fact]
    public async Task An_empty_id_is_an_error() => Assert.Equal("", (await _client.GetProblemAsync("/papers?id=tides,,ropes", 400, "invalid-query")).Only("id").Received);

    [Theory]
    [InlineData(@"doi:10.5555/a\,b", "tides")]
    [InlineData(@"doi:10.5555/c\d", "knots")]
    [InlineData(@"doi:10.5555/c\\d", "knots")]
    public async Task A_comma_in_a_value_is_escaped_and_so_is_its_echo(string value, string id)
    {
        var answer = await GetAsync($"/papers?id={Uri.EscapeDataString(value)}&fields=id");

        Assert.Equal(id, (string)Assert.Single(answer["items"]!.AsArray())!["id"]!);
        Assert.Empty(answer["missing"]!.AsArray());
        Assert.Equal(answer["query"]!.ToString(), (await GetAsync("/papers?" + answer["query"]))["query"]!.ToString());
    }

    private async Task<JsonObject> GetAsync(string path) => JsonNode.Parse(await _client.GetStringAsync(new Uri(path, UriKind.Relative)))!.AsObject();
}
