using System.Net.Http.Headers;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>A request that brings a kind of error about. A kind that is new to the document needs its line here.</summary>
/// <param name="Code">The kind of error.</param>
/// <param name="Url">The request's path and query, given the operation that is asked.</param>
/// <param name="Prepare">Its headers and body.</param>
internal sealed record Provocation(string Code, Func<Operation, string> Url, Action<HttpRequestMessage>? Prepare = null)
{
    private const int LongestUrl = 8_192;

    public static IReadOnlyList<Provocation> All { get; } =
    [
        new("invalid-query", operation => $"{operation.ExamplePath}?fromat=json"),
        new("invalid-request", operation => operation.ExamplePath, request => request.Headers.TryAddWithoutValidation("Accept", ";")),
        new("unexpected-body", operation => operation.ExamplePath,
            request => request.Content = new StringContent("{}", new MediaTypeHeaderValue("application/json"))),
        new("not-found", operation => operation.PathOf("no-such-id")),
        new("not-acceptable", operation => operation.ExamplePath, request => request.Headers.Add("Accept", "text/nothing")),
        new("gone", operation => operation.PathOf(RetiredCatalogue.DeletedId)),
        new("uri-too-long", operation => $"{operation.ExamplePath}?".PadRight(LongestUrl + 1, 'x')),
        new("internal-error", operation => operation.ExamplePath),
        new("unavailable", operation => operation.ExamplePath, request => request.Headers.Add("Catalogue-Min-Revision", "1000000000")),
        new("busy", operation => $"{operation.ExamplePath}?format=jsonl"),
    ];

    public static Provocation Of(string code) => All.Single(provocation => provocation.Code == code);

    /// <summary>Asks the operation that the example of this error is taken from.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Url(Document.Of(Code is "not-found" or "gone" ? "GetPaper" : "ListPapers")), UriKind.Relative));
        Prepare?.Invoke(request);
        return await client.SendAsync(request);
    }
}
