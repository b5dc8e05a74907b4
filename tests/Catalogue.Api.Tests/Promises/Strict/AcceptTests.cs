using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, the header <c>Accept</c>.</summary>
public sealed class AcceptTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=UTF-8, text/plain, */*")]
    [InlineData("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8")]
    [InlineData("text/html, application/json;q=0.1")]
    [InlineData("")]
    public async Task What_covers_json_is_answered(string accept) => Assert.Equal(200, await StatusAsync("/papers", accept));

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("application/problem+json")]
    public async Task What_covers_nothing_that_there_is_is_not_acceptable(string accept) => await FailsAsync(accept, 406, "not-acceptable");

    [Theory]
    [InlineData("*/*, application/json;q=0")]
    [InlineData("application/*;q=0, */*")]
    public async Task What_covers_other_formats_is_not_acceptable_where_there_are_no_papers(string accept) =>
        await FailsAsync(accept, 406, "not-acceptable", [.. Resources.All.Except([.. Resources.PaperLists, Resources.Paper])]);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("application/")]
    [InlineData("application/json;q=high")]
    [InlineData("application/json;;;=")]
    [InlineData("/")]
    public async Task What_is_no_list_of_media_types_is_an_error(string accept) => await FailsAsync(accept, 400, "invalid-request");

    [Fact]
    public async Task A_named_format_wins_over_what_is_accepted() => Assert.Equal(200, await StatusAsync("/papers?format=json", "text/html"));

    private async Task<int> StatusAsync(string path, string accept)
    {
        using var request = Request(path, accept);
        using var response = await _client.SendAsync(request);
        return (int)response.StatusCode;
    }

    private Task FailsAsync(string accept, int status, string code) => FailsAsync(accept, status, code, Resources.All);

    private async Task FailsAsync(string accept, int status, string code, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            using var request = Request(path, accept);
            Assert.NotNull((await _client.SendProblemAsync(request, status, code)).Only("Accept").Received);
        }
    }

    private static HttpRequestMessage Request(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        Assert.True(request.Headers.TryAddWithoutValidation("Accept", accept));
        return request;
    }
}
