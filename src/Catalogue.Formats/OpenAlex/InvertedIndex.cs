using System.Text.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.OpenAlex;

/// <summary>Rebuilds an abstract from its inverted index.</summary>
internal static class InvertedIndex
{
    /// <summary>The text, or null if the index is invalid.</summary>
    public static string? Read(JsonElement index)
    {
        var places = new List<(int Place, string Word)>();
        foreach (var word in (index.Object("InvertedIndex") ?? index).EnumerateObject())
        {
            if (word.Value.ValueKind != JsonValueKind.Array)
                return null;

            foreach (var place in word.Value.EnumerateArray())
            {
                if (place.ValueKind != JsonValueKind.Number || !place.TryGetInt32(out var number))
                    return null;
                places.Add((number, word.Name));
            }
        }

        return string.Join(' ', places.OrderBy(word => word.Place).Select(word => word.Word));
    }
}
