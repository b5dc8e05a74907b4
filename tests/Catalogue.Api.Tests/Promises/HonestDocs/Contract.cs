using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>Asks the program, and holds every answer against the document: status, media type, headers and body.</summary>
internal sealed partial class Contract(HttpClient client)
{
    /// <summary>What every response may have: described once, in the opening text.</summary>
    public static IReadOnlyList<string> General { get; } =
        ["Cache-Control", "Vary", "Content-Encoding", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers"];

    /// <summary>What every message of HTTP may have; OpenAPI has no place for them.</summary>
    private static readonly string[] Framing = ["Content-Type", "Content-Length", "Date", "Transfer-Encoding"];

    private static readonly ConcurrentDictionary<(string Schema, bool IsWhole), Task<JsonSchema>> Read = new();

    /// <summary>Sends a request as a page of another origin would.</summary>
    public async Task<(int Status, JsonNode? Body)> SendAsync(Operation operation, string url, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        request.Headers.Add("Origin", "https://example.org");
        prepare?.Invoke(request);
        using var response = await client.SendAsync(request);

        var status = (int)response.StatusCode;
        Assert.True(operation.Responses.TryGetValue(status, out var documented), $"{url}: {status} is not documented");
        AssertHeaders(documented, response, url);
        var text = response.Content.Headers.ContentEncoding.Count == 0 ? await response.Content.ReadAsStringAsync() : "";
        if (text.Length == 0)
            return (status, null);

        var mediaType = response.Content.Headers.ContentType!.MediaType!;
        var content = documented["content"]?[mediaType];
        Assert.True(content is not null, $"{url}: {mediaType} is not documented for {status}");
        var body = BodyOf(mediaType, text);
        await AssertValidAsync(content!["schema"]!, body.ToJsonString(), url, isWhole: !url.Contains("fields=", StringComparison.Ordinal));
        return (status, body);
    }

    /// <summary>A body as the document has it: JSON, or a text. The ids of a feed are every catalogue's own.</summary>
    public static JsonNode BodyOf(string mediaType, string body) => mediaType.EndsWith("json", StringComparison.Ordinal)
        ? JsonNode.Parse(body)!
        : JsonValue.Create(OwnId().Replace(body, $"urn:uuid:{Guid.Empty}"));

    [GeneratedRegex("urn:uuid:[0-9a-f-]{36}")]
    private static partial Regex OwnId();

    /// <summary>The body is what the schema says, by a validator that knows nothing of the program.</summary>
    /// <param name="isWhole">Nothing may be missing, not even what <c>fields</c> could have left out.</param>
    public static async Task AssertValidAsync(JsonNode schema, string body, string at, bool isWhole = false)
    {
        var reader = await Read.GetOrAdd((schema.ToJsonString(), isWhole), key => JsonSchema.FromJsonAsync(Standalone(key.Schema, key.IsWhole)));

        var errors = reader.Validate(body);

        Assert.True(errors.Count == 0, $"{at}: {string.Join("; ", errors)}\n{body}");
    }

    private static string Standalone(string schema, bool isWhole) => new JsonObject
    {
        ["definitions"] = isWhole ? WholeItems.Of(Document.Committed) : Document.Committed.Schemas.DeepClone(),
        ["allOf"] = new JsonArray(JsonNode.Parse(schema)),
    }.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);

    public static void AssertHeaders(JsonObject documented, HttpResponseMessage response, string url)
    {
        var known = (documented["headers"]?.AsObject() ?? []).Select(header => header.Key).Concat(General).Concat(Framing);
        var received = response.Headers.Concat(response.Content.Headers).Select(header => header.Key);

        Assert.True(!received.Except(known, StringComparer.OrdinalIgnoreCase).Any(),
            $"{url}: not documented: {string.Join(", ", received.Except(known, StringComparer.OrdinalIgnoreCase))}");
    }
}
