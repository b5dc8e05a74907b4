using System.Net.Http.Headers;
using System.Text;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, methods and bodies: everything is read only, and nothing that was sent is ignored.</summary>
public sealed class MethodTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> All => [.. SamplePaths.All];

    [Theory, MemberData(nameof(All))]
    public async Task Another_method_is_refused_with_those_that_work(string path)
    {
        foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE", "PROPFIND" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);

            var fault = (await _client.SendProblemAsync(request, 405, "method-not-allowed")).Only("method");

            Assert.Equal(method, fault.Received);
            Assert.Equal(["GET", "HEAD", "OPTIONS"], fault.Allowed);
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_refused_method_comes_with_Allow(string path)
    {
        using var response = await _client.DeleteAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow);
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_body_is_refused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Content = new StringContent("{\"category\":\"CL\"}", Encoding.UTF8, "application/json") };

        var fault = (await _client.SendProblemAsync(request, 400, "unexpected-body")).Only("Content-Type");

        Assert.Equal("application/json; charset=utf-8", fault.Received);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task A_body_of_any_type_is_refused(string? type)
    {
        using var content = new ByteArrayContent(new byte[10]);
        if (type is not null)
            Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papers") { Content = content };

        await _client.SendProblemAsync(request, 400, "unexpected-body");
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_refused()
    {
        using var content = new StreamContent(new MemoryStream(new byte[10]));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papers") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        await _client.SendProblemAsync(request, 400, "unexpected-body");
    }

    [Fact]
    public async Task A_large_body_is_refused_like_a_small_one()
    {
        using var content = new ByteArrayContent(new byte[40_000_000]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papers") { Content = content };

        await _client.SendProblemAsync(request, 400, "unexpected-body");
    }

    [Fact]
    public async Task A_method_on_no_path_at_all_is_not_found()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/paper");

        await _client.SendProblemAsync(request, 404, "not-found");
    }
}
