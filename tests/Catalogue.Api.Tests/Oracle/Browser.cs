using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Catalogue.Api.Tests.Oracle;

/// <summary>An answer: its body, and the headers that lists have.</summary>
internal sealed record Reply(string Url, JsonObject Body, long Revision, string? Query, int? TotalHeader, string? Link, string EntityTag)
{
    public IReadOnlyList<JsonObject> Items => [.. Body["items"]!.AsArray().Select(item => item!.AsObject())];

    public IReadOnlyList<string> Ids => [.. Items.Select(item => (string)item["id"]!)];

    public int Total => (int)Body["total"]!;

    public string? Next => (string?)Body["page"]!["next"];

    public string? Previous => (string?)Body["page"]!["previous"];

    public override string ToString() => Url;

    public T Read<T>(string name) => Body[name].Deserialize<T>(JsonSerializerOptions.Web)!;
}

/// <summary>Asks a catalogue over HTTP; redirects are not followed.</summary>
internal sealed class Browser(CatalogueFactory factory)
{
    private static readonly WebApplicationFactoryClientOptions Options = new() { AllowAutoRedirect = false };

    private readonly HttpClient _client = factory.CreateClient(Options);

    public Task<HttpResponseMessage> SendAsync(string url) => _client.GetAsync(new Uri(url, UriKind.Relative));

    public Task<Reply> GetAsync(Ask ask) => GetAsync(ask.Url);

    public async Task<Reply> GetAsync(string url)
    {
        using var response = await SendAsync(url);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url} is {(int)response.StatusCode}: {text}");
        var total = Header(response, "Catalogue-Total");
        return new Reply(
            url,
            JsonNode.Parse(text)!.AsObject(),
            long.Parse(Header(response, "Catalogue-Revision")!, CultureInfo.InvariantCulture),
            Header(response, "Catalogue-Query"),
            total is null ? null : int.Parse(total, CultureInfo.InvariantCulture),
            Header(response, "Link"),
            response.Headers.ETag!.Tag);
    }

    /// <summary>Every page from an address on.</summary>
    public async Task<IReadOnlyList<Reply>> WalkAsync(string url)
    {
        var pages = new List<Reply> { await GetAsync(url) };
        while (pages[^1].Next is { } next)
        {
            Assert.True(pages.Count <= pages[0].Total, $"The walk from {url} does not end.");
            pages.Add(await GetAsync(next));
        }

        return pages;
    }

    /// <summary>Everything that the catalogue has, by one walk over its papers and two over names.</summary>
    public async Task<PlainCatalogue> ExportAsync()
    {
        var papers = await WalkAsync("/papers?perPage=200");
        var authors = await WalkAsync("/authors?perPage=200&fields=id,name");
        var researchers = await WalkAsync("/researchers?perPage=200");
        return new PlainCatalogue(
            [.. papers.SelectMany(page => page.Read<PlainPaper[]>("items"))],
            [.. authors.SelectMany(page => page.Read<PlainName[]>("items"))],
            researchers.SelectMany(page => page.Ids).ToHashSet());
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
