using Catalogue.Oracle;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Catalogue.Api.Tests.Infrastructure;

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
        return await Reply.ReadAsync(url, response);
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
}
