using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, the header <c>Accept</c>.</summary>
public sealed class AcceptTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    /// <summary>What Chrome, Firefox and Safari send when somebody opens an address.</summary>
    public static readonly string[] Browsers =
    [
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/png,image/svg+xml,*/*;q=0.8",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    ];

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
    [InlineData("application/xml")]
    [InlineData("text/xml")]
    [InlineData("text/*")]
    [InlineData("application/xhtml+xml, application/xml")]
    [InlineData("application/vnd.citationstyles.csl")]
    public async Task What_does_not_name_another_format_exactly_never_gets_it(string accept) => await FailsAsync(accept, 406, "not-acceptable");

    [Theory]
    [InlineData("application/atom+xml", "application/atom+xml")]
    [InlineData("APPLICATION/ATOM+XML; charset=UTF-8", "application/atom+xml")]
    [InlineData("application/xml, application/atom+xml;q=0.1", "application/atom+xml")]
    [InlineData("text/csv, application/json;q=0.9", "text/csv")]
    [InlineData("application/json, text/csv", "application/json")]
    [InlineData("text/csv;q=0.5, */*", "application/json")]
    [InlineData("application/ld+json, */*;q=0.1", "application/ld+json")]
    public async Task A_format_that_is_named_exactly_is_given(string accept, string mediaType)
    {
        foreach (var path in SamplePaths.PaperLists.Append(SamplePaths.Paper))
        {
            using var request = Request(path, accept);
            using var response = await _client.SendAsync(request);

            Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        }
    }

    public static TheoryData<string> Browser => [.. Browsers];

    /// <summary>A browser shows JSON in its tab: nothing is offered as a file, and nothing streams the catalogue.</summary>
    [Theory, MemberData(nameof(Browser))]
    public async Task A_browser_gets_json_from_every_resource(string accept)
    {
        foreach (var path in SamplePaths.All)
        {
            using var request = Request(path, accept);
            using var response = await _client.SendAsync(request);

            Assert.Equal((path, 200, "application/json"), (path, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            Assert.Null(response.Content.Headers.ContentDisposition);
        }
    }

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

    private Task FailsAsync(string accept, int status, string code) => FailsAsync(accept, status, code, SamplePaths.All);

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
