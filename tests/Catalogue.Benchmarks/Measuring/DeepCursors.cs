using System.Net.Http.Json;
using System.Text.Json;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>The last pages of the list of all papers, found by walking there.</summary>
internal static class DeepCursors
{
    public static async Task<IReadOnlyList<string>> WalkAsync(HttpClient client)
    {
        var pages = new Queue<string>();
        for (var next = "/papers?perPage=200&fields=id"; next is not null;)
        {
            pages.Enqueue(next.Replace("perPage=200", "perPage=25", StringComparison.Ordinal).Replace("fields=id&", "", StringComparison.Ordinal));
            if (pages.Count > Shape.Rotation)
                pages.Dequeue();
            next = (await client.GetFromJsonAsync<JsonElement>(next)).GetProperty("page").GetProperty("next").GetString();
        }

        return [.. pages.SkipLast(1)];
    }
}
