using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Catalogue.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>The running program, over HTTP.</summary>
internal sealed class Service(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public int Requests { get; private set; }

    /// <summary>The longest that an answer took, and whose it was.</summary>
    public (TimeSpan Time, string Url) Slowest { get; private set; }

    public async Task<Reply> GetAsync(string url)
    {
        using var response = await SendAsync(url);
        return await Reply.ReadAsync(url, response);
    }

    /// <summary>What an answer says of the one thing that was wrong.</summary>
    public async Task<JsonObject> FaultAsync(string url)
    {
        using var response = await SendAsync(url);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return response.StatusCode == HttpStatusCode.BadRequest && problem["errors"]!.AsArray() is [JsonObject fault]
            ? fault
            : throw new HttpRequestException($"{url} has to be one fault, and is {(int)response.StatusCode}: {problem["detail"]}");
    }

    /// <summary>Every page from an address on. The next is under way while one is looked at.</summary>
    public async IAsyncEnumerable<Reply> WalkAsync(string url)
    {
        for (var page = GetAsync(url); page is not null;)
        {
            var reply = await page;
            page = reply.Next is { } next ? GetAsync(next) : null;
            yield return reply;
        }
    }

    public async Task<IReadOnlyList<string>> IdsAsync(string url)
    {
        var ids = new List<string>();
        await foreach (var page in WalkAsync(url))
            ids.AddRange(page.Ids);
        return ids;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string url)
    {
        var start = Stopwatch.GetTimestamp();
        var response = await _client.GetAsync(new Uri(url, UriKind.Relative));
        var time = Stopwatch.GetElapsedTime(start);
        if (time > Slowest.Time)
            Slowest = (time, url);
        Requests++;
        return response;
    }
}
