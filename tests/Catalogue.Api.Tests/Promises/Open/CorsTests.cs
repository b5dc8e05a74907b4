using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Open;

/// <summary>P8, a page on any origin may read everything, errors and their headers too.</summary>
public sealed class CorsTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private static readonly (string, string) Origin = ("Origin", "https://page.example");

    /// <summary>What browsers show without being told, and what is the transport's own.</summary>
    private static readonly string[] Plain =
        ["Cache-Control", "Content-Length", "Content-Type", "Date", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers"];

    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> All => [.. SamplePaths.All];

    [Theory, MemberData(nameof(All))]
    public async Task Every_answer_may_be_read_with_all_its_headers(string path)
    {
        foreach (var method in new[] { "GET", "HEAD" })
            MayBeRead(await _client.AskAsync(method, path, Origin, ("Accept-Encoding", "br")), 200);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Every_error_may_be_read(string path)
    {
        MayBeRead(await _client.AskAsync(path + "?zebra=1", Origin), 400);
        MayBeRead(await _client.AskAsync(path, Origin, ("Accept", "image/png")), 406);
        MayBeRead(await _client.AskAsync("DELETE", path, Origin), 405);
        MayBeRead(await _client.AskAsync("/x" + path, Origin), 404);
        MayBeRead(await _client.AskAsync(path + "/", Origin), 308);
        MayBeRead(await _client.AskAsync($"{path}?q={new string('a', 9_000)}", Origin), 414);
    }

    [Fact]
    public async Task What_has_not_changed_may_be_read()
    {
        foreach (var path in SamplePaths.Read)
            MayBeRead(await _client.AskAsync(path, Origin, ("If-None-Match", await _client.TagAsync(path))), 304);
    }

    [Fact]
    public async Task What_was_merged_or_deleted_may_be_read()
    {
        await using var other = new CatalogueFactory();
        await other.StoreAsync("1", "Merged");
        await other.StoreAsync("2", "Kept");
        await other.StoreAsync("3", "Deleted");
        await other.Retirement.MergeAsync("merged", "kept", CancellationToken.None);
        await other.Retirement.DeleteAsync("deleted", CancellationToken.None);
        using var client = other.CreateClient(new() { AllowAutoRedirect = false });

        var moved = await client.AskAsync("/papers/merged?fields=id", Origin);
        MayBeRead(moved, 308);
        Assert.Equal("/papers/kept?fields=id", moved.Header("Location"));
        MayBeRead(await client.AskAsync("/papers/deleted", Origin), 410);
        await client.GetProblemAsync("/papers/deleted", 410, "gone");
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_preflight_is_answered(string path)
    {
        foreach (var method in new[] { "GET", "HEAD" })
        {
            using var response = await _client.AskAsync("OPTIONS", path, Origin,
                ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "if-none-match, x-anything"));

            Assert.Equal(204, (int)response.StatusCode);
            Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
            Assert.Contains(method, response.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
            Assert.Contains("if-none-match", response.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);
            Assert.Equal("86400", response.Header("Access-Control-Max-Age"));
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Plain_options_lists_the_methods(string path)
    {
        using var response = await _client.AskAsync("OPTIONS", path, Origin);

        MayBeRead(response, 204);
        Assert.Equal("GET, HEAD, OPTIONS", response.Header("Allow"));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private static void MayBeRead(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        var exposed = response.Header("Access-Control-Expose-Headers").Split(',');
        Assert.All(response.AllHeaders(), header => Assert.Contains(header.Name, Plain.Concat(exposed), StringComparer.OrdinalIgnoreCase));
    }
}
