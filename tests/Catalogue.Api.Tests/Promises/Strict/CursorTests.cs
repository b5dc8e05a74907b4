using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using CsCheck;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, cursors: each belongs to one list, and is taken whole or not at all.</summary>
public sealed class CursorTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private const string List = "/papers?category=CL&perPage=5";

    private readonly HttpClient _client = catalogue.Client;

    [Theory]
    [InlineData("/papers?category=LG")]
    [InlineData("/papers")]
    [InlineData("/papers?category=CL&hasCode=true")]
    [InlineData("/papers?category=CL&sort=title")]
    [InlineData("/papers?category=CL&sort=published")]
    [InlineData("/papers?category=CL&q=language")]
    [InlineData("/categories/CL/papers")]
    [InlineData("/researchers/percy-liang/papers?category=CL")]
    [InlineData("/authors?category=CL")]
    public async Task A_cursor_of_another_list_is_an_error(string other)
    {
        var cursor = await NextCursorAsync(List);

        var fault = (await GetAsync(other, cursor)).Only("cursor");

        Assert.Equal(cursor, fault.Received);
    }

    [Theory]
    [InlineData("/papers?category=cs.CL&perPage=7")]
    [InlineData("/papers?perPage=200&category=CL,CL&sort=-published")]
    [InlineData("/papers?category=CL&fields=id&facets=year&facetLimit=3&format=json")]
    public async Task A_cursor_stays_good_when_only_the_shape_changes(string other)
    {
        var cursor = await NextCursorAsync(List);

        Assert.Equal(200, (int)(await _client.GetAsync(Url(other, cursor))).StatusCode);
    }

    [Theory]
    [InlineData("/papers?category=CL&perPage=5")]
    [InlineData("/papers?perPage=5&sort=title")]
    [InlineData("/papers?perPage=5&q=language")]
    [InlineData("/authors?perPage=5")]
    [InlineData("/authors?perPage=5&sort=name")]
    public async Task A_cursor_that_was_cut_or_changed_anywhere_is_an_error(string list)
    {
        var cursor = await NextCursorAsync(list);

        for (var i = 0; i < cursor.Length; i++)
        {
            await GetAsync(list, i == 0 ? "=" : cursor[..i]);
            await GetAsync(list, $"{cursor[..i]}{(cursor[i] == 'A' ? 'B' : 'A')}{cursor[(i + 1)..]}");
        }

        foreach (var longer in new[] { cursor + "A", cursor + "=", cursor + "==", " " + cursor, cursor + "\n", cursor + cursor })
            await GetAsync(list, longer);
    }

    [Theory]
    [InlineData("page=1&cursor=x")]
    [InlineData("cursor=x&page=0")]
    public async Task Page_and_cursor_do_not_go_together(string query)
    {
        foreach (var list in SamplePaths.Lists)
            Assert.Contains("page", (await _client.GetProblemAsync($"{list}?{query}", 400, "invalid-query")).Parameters);
    }

    [Fact]
    public async Task No_cursor_throws() => await Gen.String.SampleAsync(
        async text => Assert.Contains((int)(await _client.GetAsync(Url(List, text))).StatusCode, new[] { 400, 414 }), iter: 300, threads: 1);

    private async Task<string> NextCursorAsync(string list)
    {
        var next = (string)JsonNode.Parse(await _client.GetStringAsync(new Uri(list, UriKind.Relative)))!["page"]!["next"]!;
        return Uri.UnescapeDataString(next.Split("cursor=")[1]);
    }

    private Task<ProblemAnswer> GetAsync(string list, string cursor) =>
        _client.GetProblemAsync(Url(list, cursor).OriginalString, 400, "invalid-query");

    private static Uri Url(string list, string cursor) =>
        new($"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={Escaped(cursor)}", UriKind.Relative);

    private static string Escaped(string text) =>
        string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(octet => $"%{octet:X2}"));
}
