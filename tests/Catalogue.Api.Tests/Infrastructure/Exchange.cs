using System.Net.Http.Headers;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>Sends requests with headers, exactly as they are written.</summary>
internal static class Exchange
{
    public static async Task<HttpResponseMessage> AskAsync(
        this HttpClient client, string method, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string path, params IEnumerable<(string Name, string Value)> headers) =>
        client.AskAsync("GET", path, headers);

    public static async Task<string> TagAsync(this HttpClient client, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var response = await client.AskAsync(path, headers);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return response.Header("ETag");
    }

    /// <summary>Waits for a failure to be noticed: what was known less than a second ago is taken for true.</summary>
    public static async Task IsNoLongerAnsweredAsync(this HttpClient client, string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((int)(await client.AskAsync(path)).StatusCode == 200)
            await Task.Delay(10, patience.Token);
    }

    /// <summary>The one value of a header, wherever the client files it.</summary>
    public static string Header(this HttpResponseMessage response, string name) =>
        Assert.Single(response.AllHeaders(), header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static bool HasHeader(this HttpResponseMessage response, string name) =>
        response.AllHeaders().Any(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<(string Name, string Value)> AllHeaders(this HttpResponseMessage response) =>
        Of(response.Headers).Concat(Of(response.Content.Headers));

    private static IEnumerable<(string Name, string Value)> Of(HttpHeaders headers) =>
        headers.NonValidated.Select(header => (header.Key, header.Value.ToString()));
}
