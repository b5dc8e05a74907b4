using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Oracle;

/// <summary>An answer: its body, and the headers that lists have.</summary>
public sealed record Reply(string Url, JsonObject Body, long Revision, string? Query, int? TotalHeader, string? Link, string EntityTag)
{
    public IReadOnlyList<JsonObject> Items => [.. Body["items"]!.AsArray().Select(item => item!.AsObject())];

    public IReadOnlyList<string> Ids => [.. Items.Select(item => (string)item["id"]!)];

    public int Total => (int)Body["total"]!;

    public string? Next => (string?)Body["page"]!["next"];

    public string? Previous => (string?)Body["page"]!["previous"];

    public override string ToString() => Url;

    public T Read<T>(string name) => Body[name].Deserialize<T>(JsonSerializerOptions.Web)!;

    public static async Task<Reply> ReadAsync(string url, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException($"{url} is {(int)response.StatusCode}: {text}");

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

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
